using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace Tourism.Tests.RagApi.Caching;

/// <summary>A Redis of which a test says how it fails.</summary>
internal sealed class FakeDistributedCache : IDistributedCache
{
    private int reads;
    private int writes;

    public ConcurrentDictionary<string, byte[]> Values { get; } = new(StringComparer.Ordinal);

    public Exception? Failure { get; set; }

    public bool Hangs { get; set; }

    public int Reads => reads;

    public int Writes => writes;

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        Interlocked.Increment(ref reads);
        await BehaveAsync();
        return Values.GetValueOrDefault(key);
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Interlocked.Increment(ref writes);
        await BehaveAsync();
        Values[key] = value;
    }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    private Task BehaveAsync() => Hangs ? new TaskCompletionSource().Task : Failure is null ? Task.CompletedTask : Task.FromException(Failure);
}
