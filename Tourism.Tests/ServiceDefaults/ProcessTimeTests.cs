namespace Tourism.Tests.ServiceDefaults;

public sealed class ProcessTimeTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [InlineData("/alive")]
    [InlineData("/health")]
    [InlineData("/metrics")]
    [InlineData("/nowhere")]
    [InlineData("/boom")]
    [InlineData("/twice")]
    public async Task Every_response_carries_one_process_time(string path)
    {
        using var response = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var value = Assert.Single(response.Headers.GetValues("X-Process-Time"));
        Assert.Matches(@"^\d+\.\d\d$", value);
        Assert.NotEqual("99.00", value);
    }

    [Fact]
    public async Task No_response_names_its_server()
    {
        using var response = await host.Client.GetAsync("/alive", TestContext.Current.CancellationToken);
        Assert.Empty(response.Headers.Server);
    }
}
