using MySqlConnector;
using Tourism.Core;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>Opens MariaDB for conversations.</summary>
internal static class MariaConnections
{
    public const string Key = $"ConnectionStrings:{ResourceNames.ChatDb}";

    // A turn holds its connection and with it its session. Of a host that is gone, the server lets go after wait_timeout;
    // RagApi:RequestTimeout, the longest part of a turn, is at most two minutes.
    private const string SessionSettings = """
        set time_zone = '+00:00', sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION',
        wait_timeout = 180, innodb_lock_wait_timeout = 1
        """;

    public static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(2);

    /// <param name="connectionString">Where MariaDB is.</param>
    /// <param name="commandTimeout">Longest time of a statement.</param>
    /// <exception cref="InvalidOperationException">The message names the key and shows nothing of its value.</exception>
    public static MySqlDataSource Create(string connectionString, TimeSpan commandTimeout)
    {
        // No logger, and traces by the stable conventions: else both show the connection string, if without its password.
        var builder = new MySqlDataSourceBuilder(Read(connectionString, commandTimeout).ConnectionString)
            .UseName(ResourceNames.ChatDb)
            .ConfigureTracing(tracing => tracing.WithSemanticConventionsKinds(MySqlConnectorSemanticConventionsKinds.Stable))
            .UseConnectionOpenedCallback(async (context, cancellationToken) =>
            {
                await using var command = context.Connection.Command(SessionSettings);
                await command.ExecuteNonQueryAsync(cancellationToken);
            });
        return builder.Build();
    }

    /// <summary>A command with its parameters.</summary>
    public static MySqlCommand Command(
        this MySqlConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = new MySqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static MySqlConnectionStringBuilder Read(string connectionString, TimeSpan commandTimeout)
    {
        MySqlConnectionStringBuilder settings;
        try
        {
            settings = new MySqlConnectionStringBuilder(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            // The driver's message may quote the value.
            throw new InvalidOperationException(
                $"{Key} is not a connection string for MariaDB (Server=…;Database=…;User ID=…;Password=…).");
        }

        if (settings.Database.Length == 0)
        {
            throw new InvalidOperationException($"{Key} names no database (Database=…).");
        }

        settings.ConnectionTimeout = 1;
        settings.DefaultCommandTimeout = (uint)commandTimeout.TotalSeconds;
        settings.CancellationTimeout = -1; // a statement that is late costs its connection, not another wait for "kill query"
        settings.ConnectionIdleTimeout = 120; // before the server's wait_timeout
        settings.DateTimeKind = MySqlDateTimeKind.Utc;
        settings.IgnoreCommandTransaction = true;
        return settings;
    }
}
