using Microsoft.Extensions.Caching.Distributed;

namespace Tourism.RagApi.Caching.Redis;

/// <summary>
/// Redis as HybridCache sees it: a read that fails, takes too long or is not worth trying is a miss, a write that fails is none. HybridCache
/// hands an answer out before it writes it, so that a write delays nobody; only how many wait at once is limited here.
/// </summary>
internal sealed class GuardedDistributedCache(IDistributedCache redis, SharedCacheCircuit circuit) : IDistributedCache, IDisposable
{
    public const int MostWrites = 1000;

    private readonly SemaphoreSlim writes = new(MostWrites);

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        if (!circuit.IsClosed)
        {
            return null;
        }

        try
        {
            // The client takes no token: what is not waited for any more ends by itself.
            var packed = await circuit.Reads.ExecuteAsync(async cancellation => await redis.GetAsync(key, cancellation).WaitAsync(cancellation), token);
            return packed is null ? null : PackedPayload.Unpack(packed);
        }
        catch (Exception error) when (error is not OperationCanceledException || !token.IsCancellationRequested)
        {
            return null;
        }
    }

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        if (!circuit.IsClosed || !writes.Wait(0, CancellationToken.None))
        {
            return;
        }

        try
        {
            // A copy: HybridCache may use its buffer again while the client still holds what it was given.
            await redis.SetAsync(key, PackedPayload.Pack(value), options, token);
            circuit.Wrote();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            circuit.WriteFailed(error);
        }
        finally
        {
            writes.Release();
        }
    }

    public void Dispose() => writes.Dispose();

    // HybridCache calls none of these as it is used here.
    public byte[]? Get(string key) => throw new NotSupportedException();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public Task RemoveAsync(string key, CancellationToken token = default) => throw new NotSupportedException();
}
