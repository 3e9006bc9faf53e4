using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tourism.ServiceDefaults.Health;

namespace Tourism.Embedder.Working;

/// <summary>Whether the worker's last look at its folder and the load that followed went well.</summary>
internal sealed class WorkerState : IHealthCheck
{
    private volatile string? failure;

    public void Succeeded() => failure = null;

    public void Failed(string reason) => failure = reason;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(failure is { } reason ? PartState.Result(PartState.Degraded, reason) : PartState.Result(PartState.Ok));
}
