using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Options;
using Tourism.RagApi.Operations;

namespace Tourism.RagApi.Caching;

/// <summary>What was made for a question before: in this process, else in Redis where one is configured, else made now, once for all who wait.</summary>
internal sealed class QueryCache(HybridCache cache, RagMetrics metrics, TimeProvider time, IOptions<CacheOptions> options)
{
    private readonly HybridCacheEntryOptions entry = new() { Expiration = options.Value.Ttl };
    private readonly HybridCacheEntryOptions unread = new() { Expiration = options.Value.Ttl, Flags = HybridCacheEntryFlags.DisableDistributedCacheRead };

    /// <summary>The budget of a request that begins now.</summary>
    public CacheBudget NewBudget() => new(options.Value.RequestBudget, options.Value.LongestRead());

    /// <param name="key">Key of the value.</param>
    /// <param name="budget">What the request may still wait for Redis.</param>
    /// <param name="create">Makes the value.</param>
    /// <param name="isKept">Whether a value that was made is kept for others.</param>
    /// <param name="cancellationToken">Ends the wait; the value is made all the same while others wait for it.</param>
    public async Task<Cached<T>> GetOrCreateAsync<T>(
        CacheKey key, CacheBudget budget, Func<CancellationToken, ValueTask<T>> create, Func<T, bool> isKept, CancellationToken cancellationToken)
        where T : class
    {
        var lookup = new Lookup<T>(create, isKept, budget, time);
        var cached = await lookup.RunAsync(cache, key.Value, budget.AllowsRead ? entry : unread, unread, cancellationToken);
        metrics.Looked(key.Cache, cached.IsHit);
        return cached;
    }

    // One call: HybridCache looks in the process, in Redis, then calls MakeAsync.
    private sealed class Lookup<T>(Func<CancellationToken, ValueTask<T>> create, Func<T, bool> isKept, CacheBudget budget, TimeProvider time)
        where T : class
    {
        private readonly Activity? caller = Activity.Current;
        private readonly long begun = time.GetTimestamp();
        private bool isMade;

        public async Task<Cached<T>> RunAsync(
            HybridCache cache, string key, HybridCacheEntryOptions entry, HybridCacheEntryOptions unread, CancellationToken cancellationToken)
        {
            try
            {
                var value = await cache.GetOrCreateAsync(key, MakeAsync, entry, cancellationToken: cancellationToken);
                Waited();
                return new Cached<T>(value, !isMade);
            }
            catch (NotKept<T> made)
            {
                return new Cached<T>(made.Value, IsHit: false);
            }
            catch (Exception error) when (error is JsonException or InvalidDataException && !isMade && entry != unread)
            {
                // What Redis holds under this key cannot be read, which must not fail the request.
                return await RunAsync(cache, key, unread, unread, cancellationToken);
            }
        }

        private async ValueTask<T> MakeAsync(CancellationToken cancellationToken)
        {
            Waited();
            isMade = true;
            Activity.Current = caller; // HybridCache begins on a thread that knows nothing of the request
            var value = await create(cancellationToken);
            return isKept(value) ? value : throw new NotKept<T>(value);
        }

        private void Waited()
        {
            if (!isMade)
            {
                budget.Spend(time.GetElapsedTime(begun));
            }
        }
    }

    // HybridCache keeps all that is returned to it; only an exception is handed to those who wait and forgotten.
    private sealed class NotKept<T>(T value) : Exception
    {
        public T Value { get; } = value;
    }
}

/// <summary>A value and whether it was there.</summary>
internal readonly record struct Cached<T>(T Value, bool IsHit);
