using Microsoft.Extensions.Options;

namespace Tourism.ChatApi.Conversations;

internal static class ConversationServiceCollectionExtensions
{
    public static IServiceCollection AddConversations(this IServiceCollection services, string dataDirectory)
    {
        services.AddOptions<ChatOptions>()
            .Configure<IHostEnvironment>((options, environment) => options.AllowClientSessionIds = environment.IsDevelopment())
            .BindConfiguration(ChatOptions.SectionName)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<ChatOptions>, ChatOptionsValidator>();
        services.AddSingleton(new SqliteChatOptions(Path.Combine(dataDirectory, "chat.db")));
        services.AddSingleton<SqliteChatDatabase>();
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
        services.AddSingleton<SessionAccess>();
        services.AddSingleton<SessionGate>();
        return services;
    }
}
