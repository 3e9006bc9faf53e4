using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tourism.ServiceDefaults.Health;

namespace Tourism.RagApi.Operations;

/// <summary>Health checks and metrics of RagApi.</summary>
internal static class OperationsExtensions
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<RagMetrics>();
        services.AddHostedService<MetricsStart>();
        services.AddHealthChecks()
            .AddCheck<StoreHealthCheck>("postgres")
            .AddCheck("llm", () => PartState.Result(PartState.Off))
            .AddCheck<EmbeddingHealthCheck>("embedding")
            .AddCheck<CorpusHealthCheck>("corpus");
        return services;
    }
}
