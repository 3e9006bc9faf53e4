using System.Net;
using System.Text.Json;
using Tourism.Tests.RagApi.Caching;
using Tourism.Tests.Servers;

namespace Tourism.Tests.RagApi;

/// <summary>What callers see while PostgreSQL is stopped, hangs, and is back.</summary>
public sealed class PostgresFailureTests
{
    [Theory]
    [InlineData("stopped")]
    [InlineData("crashed")]
    [InlineData("hanging")]
    public async Task While_PostgreSQL_is_away_requests_are_503_but_for_cached_answers_and_then_all_is_well(string how)
    {
        await using var server = await PrivatePostgres.StartAsync();
        await using var host = await RagApiHost.StartOnPostgresAsync(
            server.ConnectionString, settings: [("Rag:RequestTimeout", "00:00:02"), ("Index:StatementTimeout", "00:00:01")]);
        await SharedCacheHost.EventuallyAsync(async () => await IsAnsweredAsync(host, "경복궁 알려줘")); // a busy machine may need more than a request's time at first

        await (how == "hanging" ? server.PauseAsync() : server.StopAsync(immediate: how == "crashed"));

        await AssertUnavailableAsync(host, "/rag/query", """{"query":"해운대 알려줘"}""");
        await AssertUnavailableAsync(host, "/places", body: null);
        await AssertUnavailableAsync(host, "/recommend/itinerary", """{"region":"서울","domains":["his"],"duration_days":1}""");
        await SharedCacheHost.EventuallyAsync(() => IsUnhealthyAsync(host)); // its state is up to a second old
        Assert.True((await host.PostAsync("/rag/query", new { query = "경복궁 알려줘" })).GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
        Assert.Equal("alive", await host.Client.GetStringAsync("/alive", TestContext.Current.CancellationToken));

        await (how == "hanging" ? server.ResumeAsync() : server.StartAgainAsync());

        await SharedCacheHost.EventuallyAsync(async () => await IsAnsweredAsync(host, "해운대 알려줘"));
        Assert.Equal("ok", (await host.GetAsync("/health")).GetProperty("checks").Text("postgres"));
    }

    private static async Task<bool> IsAnsweredAsync(RagApiHost host, string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync("/rag/query", content, TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode;
    }

    private static async Task<bool> IsUnhealthyAsync(RagApiHost host)
    {
        using var response = await host.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        var checks = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("checks");
        return response.StatusCode == HttpStatusCode.ServiceUnavailable && checks.Text("postgres") == "error";
    }

    // Without a body it is read.
    private static async Task AssertUnavailableAsync(RagApiHost host, string path, string? body)
    {
        using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = content is null
            ? await host.Client.GetAsync(path, TestContext.Current.CancellationToken)
            : await host.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.ServiceUnavailable, $"{path}: {text}");
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.DoesNotContain("Password", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("127.0.0.1", text, StringComparison.Ordinal);
    }
}
