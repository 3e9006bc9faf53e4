using Tourism.Tests.ServiceDefaults;

namespace Tourism.Tests.ChatApi.Operations;

public sealed class StartTests
{
    [Theory]
    [InlineData("ConnectionStrings:chatdb", "Services:rag-api:http:0", "http://rag-api:8080")]
    [InlineData("Services:rag-api:http:0", null, null)]
    public async Task In_Production_a_missing_setting_stops_the_start_and_is_named(string key, string? given, string? value)
    {
        (string, string)[] settings = given is null ? [] : [(given, value!)];
        await using var factory = new ChatApiFactory("Production", settings);

        var error = Assert.Throws<InvalidOperationException>(() => factory.CreateClient());
        Assert.Contains(given is null ? "is missing" : key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_option_stops_the_start_and_is_named()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => ServiceProcess.StartAsync("Tourism.ChatApi.dll", "--RagApi:RequestTimeout", "00:00:00"));
        Assert.Contains("RequestTimeout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_stand_ins_allowed_Production_starts()
    {
        await using var factory = new ChatApiFactory("Production", ("Tourism:AllowEmbedded", "true"));
        using var client = factory.CreateClient();

        Assert.Equal("alive", await client.GetStringAsync(new Uri("/alive", UriKind.Relative), TestContext.Current.CancellationToken));
    }
}
