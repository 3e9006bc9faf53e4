using Tourism.ServiceDefaults.Health;

namespace Tourism.Tests.ServiceDefaults;

public sealed class ProbeTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [InlineData("alive", 0)]
    [InlineData("health", 0)]
    [InlineData("nowhere", 1)]
    [InlineData("boom", 1)]
    public async Task The_exit_code_says_whether_the_address_answers_well(string path, int exitCode) =>
        Assert.Equal(exitCode, await Probe.TryRunAsync(["--probe", new Uri(host.Client.BaseAddress!, path).ToString()]));

    [Theory]
    [InlineData("http://127.0.0.1:1/alive")]
    [InlineData("not a url")]
    [InlineData("/alive")]
    [InlineData("ftp://127.0.0.1/alive")]
    [InlineData("")]
    public async Task An_address_that_cannot_be_asked_is_1(string address) => Assert.Equal(1, await Probe.TryRunAsync(["--probe", address]));

    [Fact]
    public async Task Without_the_option_the_service_starts()
    {
        Assert.Null(await Probe.TryRunAsync([]));
        Assert.Null(await Probe.TryRunAsync(["--urls", "http://127.0.0.1:0"]));
    }
}
