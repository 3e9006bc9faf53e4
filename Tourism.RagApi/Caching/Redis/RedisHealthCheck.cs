using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tourism.ServiceDefaults.Health;

namespace Tourism.RagApi.Caching.Redis;

/// <summary>Whether cached answers are shared. The service works without.</summary>
internal sealed class RedisHealthCheck(SharedCacheCircuit circuit) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(circuit.IsHealthy
            ? PartState.Result(PartState.Ok)
            : PartState.Result(PartState.Degraded, "Redis does not answer, or does not store: answers are cached in this process alone."));
}
