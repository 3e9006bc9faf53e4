using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Tourism.Tests.Servers;

namespace Tourism.Tests.RagApi.Caching;

public sealed class SharedCacheTests : IAsyncLifetime
{
    private TestCache cache = null!;
    private ConnectionMultiplexer redis = null!;

    public async ValueTask InitializeAsync()
    {
        cache = await RedisServer.CreateCacheAsync();
        redis = await ConnectionMultiplexer.ConnectAsync(cache.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        if (redis is not null)
        {
            await redis.DisposeAsync();
            await cache.DisposeAsync();
        }
    }

    [Fact]
    public async Task Another_process_finds_the_answer_and_what_it_was_made_of()
    {
        await using var first = await StartAsync();
        var made = await first.PostAsync("/rag/query", new { query = "부산 해변" });
        await WaitForKeysAsync("*", 3);
        var counter = new SearchCounter();
        await using var second = await OverAsync(first, counter.Register());
        using var hits = OperationsTests.Collect<long>(second, "cache_hits");

        var found = await second.PostAsync("/rag/query", new { query = "부산 해변" });
        Assert.True(found.GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
        Assert.Equal(made.GetProperty("documents").GetRawText(), found.GetProperty("documents").GetRawText());
        Assert.Equal(made.GetProperty("citations").GetRawText(), found.GetProperty("citations").GetRawText());
        Assert.Equal(made.Text("answer"), found.Text("answer"));
        Assert.DoesNotContain("부산 해변", counter.Searches.Keys);

        await second.PostAsync("/rag/query", new { query = "부산 해변", top_k = 1 });
        Assert.Equal(["answer", "embedding", "expansion"], hits.GetMeasurementSnapshot().Where(hit => hit.Value == 1).Select(hit => (string)hit.Tags["cache"]!).Order());
    }

    [Fact]
    public async Task Two_processes_search_each_of_a_hundred_questions_exactly_once_in_a_thousand_requests()
    {
        var expected = await StampedeTests.SearchesOfEachAsync(Questions.Hundred);
        var counter = new SearchCounter();
        await using var first = await StartAsync(counter.Register());
        await using var second = await OverAsync(first, counter.Register());
        await AskAsync(first);
        await WaitForKeysAsync("answer:*", 100);
        await AskAsync(second);
        Assert.All(Questions.Hundred, question => Assert.Equal(expected[question], counter.Searches[question]));
    }

    [Fact]
    public async Task A_hundred_cold_requests_at_once_search_once_in_each_process()
    {
        var expected = await StampedeTests.SearchesOfEachAsync(["부산 해변"]);
        SearchCounter[] counters = [new(), new()];
        await using var first = await StartAsync(counters[0].Register());
        await using var second = await OverAsync(first, counters[1].Register());
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => (number % 2 == 0 ? first : second).PostAsync("/rag/query", new { query = "부산 해변" })));
        var searches = counters.Select(counter => counter.Searches.GetValueOrDefault("부산 해변")).ToList();
        // A process that comes second may find the answer of the other.
        Assert.All(searches, count => Assert.Contains(count, (int[])[0, expected["부산 해변"]]));
        Assert.Contains(expected["부산 해변"], searches);
    }

    [Fact]
    public async Task Keys_are_hashes_behind_the_prefix_and_expire()
    {
        await using var host = await StartAsync();
        await host.PostAsync("/rag/query", new { query = "Busan beach 부산 해변" });
        await WaitForKeysAsync("*", 3);
        Assert.All(Keys("*"), key => Assert.Matches($"^{cache.KeyPrefix}(answer|expansion|embedding):[A-Za-z0-9_-]{{22}}$", key.ToString()));
        foreach (var key in Keys("*"))
        {
            Assert.InRange((await redis.GetDatabase().KeyTimeToLiveAsync(key))!.Value, TimeSpan.FromTicks(1), TimeSpan.FromMinutes(5));
        }
    }

    [Fact]
    public async Task Two_seconds_after_a_load_no_process_gives_an_answer_from_before()
    {
        await using var first = await StartAsync();
        await using var second = await OverAsync(first);
        Assert.DoesNotContain("P_FOOD_0009", (await first.PostAsync("/rag/query", new { query = "커피 거리" })).Texts("sources"));
        await WaitForKeysAsync("answer:*", 1);
        await first.LoadAsync([SmallCorpus.Lines[0].Replace("P_HIS_0001", "P_FOOD_0009", StringComparison.Ordinal).Replace("\"his\"", "\"food\"", StringComparison.Ordinal)
            .Replace("경복궁", "커피 거리", StringComparison.Ordinal)], model: null);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        foreach (var host in (RagApiHost[])[first, second])
        {
            var answer = await host.PostAsync("/rag/query", new { query = "커피 거리" });
            Assert.Equal(2, answer.GetProperty("metadata").GetProperty("corpus_version").GetInt32());
            Assert.Contains("P_FOOD_0009", answer.Texts("sources"));
        }
    }

    [Fact]
    public async Task What_somebody_else_wrote_under_a_key_does_not_fail_the_question()
    {
        await using var first = await StartAsync();
        await first.PostAsync("/rag/query", new { query = "부산 해변" });
        await WaitForKeysAsync("*", 3);
        foreach (var key in Keys("*"))
        {
            await redis.GetDatabase().KeyDeleteAsync(key);
            await redis.GetDatabase().StringSetAsync(key, "not what a cache wrote");
        }

        await using var second = await OverAsync(first);
        Assert.False((await second.PostAsync("/rag/query", new { query = "부산 해변" })).GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
    }

    private static Task AskAsync(RagApiHost host) =>
        Task.WhenAll(Enumerable.Range(0, 500).Select(number => host.PostAsync("/rag/query", new { query = Questions.Hundred[number % 100] })));

    private async Task<RagApiHost> StartAsync(Action<IServiceCollection>? services = null)
    {
        var host = await RagApiHost.StartAsync(services: services, settings: SharedCacheHost.Settings(cache.ConnectionString, cache.KeyPrefix));
        await host.WaitForRedisAsync("ok");
        return host;
    }

    private async Task<RagApiHost> OverAsync(RagApiHost other, Action<IServiceCollection>? services = null)
    {
        var host = RagApiHost.Over(other.DataDirectory, services, SharedCacheHost.Settings(cache.ConnectionString, cache.KeyPrefix));
        await host.WaitForRedisAsync("ok");
        return host;
    }

    private Task WaitForKeysAsync(string pattern, int count) => SharedCacheHost.EventuallyAsync(() => Task.FromResult(Keys(pattern).Count == count));

    private List<RedisKey> Keys(string pattern) => [.. redis.GetServers()[0].Keys(pattern: cache.KeyPrefix + pattern)];
}
