using System.Diagnostics;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tourism.RagApi.Caching;
using Tourism.RagApi.Caching.Redis;
using Tourism.RagApi.Operations;

namespace Tourism.Tests.RagApi.Caching;

public sealed class QueryCacheTests : IAsyncDisposable
{
    private readonly FakeDistributedCache redis = new();
    private readonly ServiceProvider services;
    private readonly QueryCache cache;

    public QueryCacheTests()
    {
        var circuit = new SharedCacheCircuit(Options.Create(new CacheOptions()), TimeProvider.System, NullLogger<SharedCacheCircuit>.Instance);
        services = new ServiceCollection().AddLogging().AddMetrics().AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton<RagMetrics>().AddQueryCaches()
            .AddSingleton(circuit).AddSingleton<IDistributedCache>(new GuardedDistributedCache(redis, circuit)).BuildServiceProvider();
        cache = services.GetRequiredService<QueryCache>();
    }

    [Fact]
    public async Task A_value_is_made_once()
    {
        Assert.False((await AskAsync("a", "first")).IsHit);
        var second = await AskAsync("a", "second");
        Assert.True(second.IsHit);
        Assert.Equal(["first"], second.Value.Variants);
    }

    [Fact]
    public async Task A_value_that_is_not_kept_is_given_to_all_who_wait_and_made_anew_for_the_next()
    {
        var made = 0;
        var gate = new TaskCompletionSource();
        var key = CacheKey.Of(Caches.Expansion, "a");
        var waiting = Enumerable.Range(0, 10).Select(_ => cache.GetOrCreateAsync(key, cache.NewBudget(), MakeAsync, _ => false, Token)).ToList();
        gate.SetResult();
        var given = await Task.WhenAll(waiting);
        Assert.Equal(1, made);
        Assert.All(given, value => Assert.Equal(["made"], value.Value.Variants));
        Assert.False((await AskAsync("a", "anew")).IsHit);

        async ValueTask<QueryExpansion> MakeAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref made);
            await gate.Task;
            return new QueryExpansion(["made"]);
        }
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var key = CacheKey.Of(Caches.Expansion, "a");
        await Assert.ThrowsAsync<TimeoutException>(() => cache.GetOrCreateAsync<QueryExpansion>(
            key, cache.NewBudget(), _ => throw new TimeoutException(), _ => true, Token));
        Assert.False((await AskAsync("a", "made")).IsHit);
    }

    [Fact]
    public async Task A_Redis_that_hangs_is_waited_for_once_a_request()
    {
        await CloseAsync();
        redis.Hangs = true;
        var before = redis.Reads;
        var budget = cache.NewBudget();
        foreach (var text in (string[])["a", "b", "c", "d"])
        {
            Assert.Equal(["made"], (await AskAsync(text, "made", budget)).Value.Variants);
        }

        Assert.Equal(1, redis.Reads - before);
    }

    [Fact]
    public async Task What_is_made_belongs_to_the_span_of_the_request()
    {
        using var request = new Activity("request").Start();
        Activity? seen = null;
        await cache.GetOrCreateAsync(CacheKey.Of(Caches.Expansion, "a"), cache.NewBudget(), MakeAsync, _ => true, Token);
        Assert.Same(request, seen);

        ValueTask<QueryExpansion> MakeAsync(CancellationToken cancellationToken)
        {
            seen = Activity.Current;
            return ValueTask.FromResult(new QueryExpansion(["made"]));
        }
    }

    [Fact]
    public void A_budget_allows_a_read_while_the_longest_fits_in_it()
    {
        var budget = new CacheBudget(TimeSpan.FromMilliseconds(25), TimeSpan.FromMilliseconds(15));
        budget.Spend(TimeSpan.FromMilliseconds(10));
        Assert.True(budget.AllowsRead);
        budget.Spend(TimeSpan.FromTicks(1));
        Assert.False(budget.AllowsRead);
    }

    [Fact]
    public async Task What_Redis_holds_but_nobody_can_read_is_made_anew()
    {
        await CloseAsync();
        var key = CacheKey.Of(Caches.Embedding, "a");
        await cache.GetOrCreateAsync(key, cache.NewBudget(), _ => ValueTask.FromResult(new QueryEmbeddings([])), _ => true, Token);
        using var fresh = new ServiceCollection().AddLogging().AddMetrics().AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddSingleton<RagMetrics>().AddQueryCaches()
            .AddSingleton(services.GetRequiredService<IDistributedCache>()).BuildServiceProvider();
        var second = fresh.GetRequiredService<QueryCache>();
        var made = await second.GetOrCreateAsync(key, second.NewBudget(), _ => ValueTask.FromResult(new QueryEmbeddings([[1f]])), _ => true, Token);
        Assert.False(made.IsHit);
        Assert.Equal([1f], made.Value.Vectors[0]);
    }

    public async ValueTask DisposeAsync() => await services.DisposeAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<Cached<QueryExpansion>> AskAsync(string text, string value, CacheBudget? budget = null) => cache.GetOrCreateAsync(
        CacheKey.Of(Caches.Expansion, text), budget ?? cache.NewBudget(), _ => ValueTask.FromResult(new QueryExpansion([value])), _ => true, Token);

    private Task CloseAsync() => services.GetRequiredService<SharedCacheCircuit>().ProbeSucceededAsync(TimeSpan.Zero, Token);
}
