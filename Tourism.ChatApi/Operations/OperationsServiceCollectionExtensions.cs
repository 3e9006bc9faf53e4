namespace Tourism.ChatApi.Operations;

internal static class OperationsServiceCollectionExtensions
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<ChatMetrics>();
        services.AddHealthChecks()
            .AddCheck<ConversationHealthCheck>("mariadb")
            .AddCheck<RagApiHealthCheck>("rag_api");
        return services.AddApiDescription();
    }
}
