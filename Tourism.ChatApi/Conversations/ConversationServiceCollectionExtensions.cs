using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Tourism.ChatApi.Conversations.MariaDb;
using Tourism.ChatApi.Conversations.Sqlite;
using Tourism.Core;
using Tourism.ServiceDefaults;

namespace Tourism.ChatApi.Conversations;

internal static class ConversationServiceCollectionExtensions
{
    private const string MySqlConnector = "MySqlConnector"; // name of the driver's meter and activity source

    /// <summary>Conversations in MariaDB where <c>ConnectionStrings:chatdb</c> is configured, else in <c>chat.db</c>.</summary>
    public static WebApplicationBuilder AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ChatOptions>()
            .Configure<IHostEnvironment>((options, environment) => options.AllowClientSessionIds = environment.IsDevelopment())
            .BindConfiguration(ChatOptions.SectionName)
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ChatOptions>, ChatOptionsValidator>();
        builder.Services.AddSingleton<SessionAccess>();
        builder.Services.AddSingleton<SessionGate>();
        if (builder.StoreConnection(ResourceNames.ChatDb) is { } connectionString)
        {
            builder.Services.AddMariaDb(connectionString);
        }
        else
        {
            builder.Services.AddSqlite(builder.DataDirectory());
        }

        builder.Services.AddHostedService<RetentionService>();
        return builder;
    }

    private static void AddMariaDb(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => MariaConnections.Create(connectionString, MariaConnections.CommandTimeout));
        services.AddSingleton<MariaChatDatabase>();
        services.AddSingleton<IConversationStore, MariaConversationStore>();
        services.AddHostedService<MariaSchemaService>();
        services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(MySqlConnector))
            .WithTracing(tracing => tracing.AddSource(MySqlConnector));
    }

    private static void AddSqlite(this IServiceCollection services, string dataDirectory)
    {
        services.AddSingleton(new SqliteChatOptions(Path.Combine(dataDirectory, "chat.db")));
        services.AddSingleton<SqliteChatDatabase>();
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
    }
}
