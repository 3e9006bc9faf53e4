namespace Tourism.ChatApi.Operations;

internal static class OperationsServiceCollectionExtensions
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddActivatedSingleton<ChatMetrics>(); // its counters are there before the first turn
        services.AddHealthChecks()
            .AddCheck<ConversationHealthCheck>("mariadb")
            .AddCheck<RagApiHealthCheck>("rag_api");
        return services.AddApiDescription();
    }
}
