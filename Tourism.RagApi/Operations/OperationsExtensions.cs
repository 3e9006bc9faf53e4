using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tourism.ServiceDefaults.Health;

namespace Tourism.RagApi.Operations;

/// <summary>Health checks and metrics of RagApi.</summary>
internal static class OperationsExtensions
{
    /// <summary>A store that hangs for so long is as good as down; the front door waits a second for the whole report.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<RagMetrics>();
        services.AddHostedService<MetricsStart>();
        services.AddHealthChecks()
            .AddCheck<StoreHealthCheck>("postgres", HealthStatus.Unhealthy, [], Patience)
            .AddCheck("llm", () => PartState.Result(PartState.Off))
            .AddCheck<EmbeddingHealthCheck>("embedding", HealthStatus.Unhealthy, [], Patience)
            .AddCheck<CorpusHealthCheck>("corpus", HealthStatus.Unhealthy, [], Patience);
        return services;
    }
}
