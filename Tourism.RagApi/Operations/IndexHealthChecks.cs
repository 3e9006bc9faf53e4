using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.ServiceDefaults.Health;

namespace Tourism.RagApi.Operations;

/// <summary>Whether the index can be read. RagApi cannot work without it.</summary>
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
            return PartState.Result(PartState.Error, "The index cannot be read.", fatal: true);
        }
    }
}

/// <summary>Whether anything is loaded.</summary>
internal sealed class CorpusHealthCheck(IIndexReader index) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await index.GetStateAsync(cancellationToken)).Documents > 0
            ? PartState.Result(PartState.Ok)
            : PartState.Result(PartState.Degraded, "The corpus is empty: run the Embedder's import.");
}

/// <summary>Whether questions and documents are embedded by one model.</summary>
internal sealed class EmbeddingHealthCheck(IIndexReader index, TextEmbedder embedder) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var stored = (await index.GetStateAsync(cancellationToken)).Model;
        return stored is null || stored == embedder.Model
            ? PartState.Result(PartState.Embedded)
            : PartState.Result(PartState.Degraded, $"The corpus is embedded with {stored.Name}, this service has {embedder.Model.Name}.");
    }
}
