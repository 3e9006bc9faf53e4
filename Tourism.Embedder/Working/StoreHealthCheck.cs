using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tourism.Index;
using Tourism.ServiceDefaults.Health;

namespace Tourism.Embedder.Working;

/// <summary>Whether the store that the worker loads into answers. The worker cannot work without it.</summary>
internal sealed class StoreHealthCheck(IIndexReader index, IndexStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await index.GetStateAsync(cancellationToken);
            return PartState.Result(store.IsEmbedded ? PartState.Embedded : PartState.Ok);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return PartState.Result(PartState.Error, "The store does not answer, or lacks its schema.", fatal: true);
        }
    }
}
