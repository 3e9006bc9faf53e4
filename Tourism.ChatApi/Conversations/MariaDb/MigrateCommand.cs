using MySqlConnector;
using Tourism.Core;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>
/// <c>--migrate</c>: makes or updates the tables of conversations as the user of the connection string, and the user
/// <c>tourism_chat</c> that the service runs as when its password is configured.
/// </summary>
internal static class MigrateCommand
{
    public const string Flag = "--migrate";
    public const string PasswordKey = "Chat:DatabasePassword";

    private const string RoleFile = "chat_role.sql";

    /// <summary>Gives the exit code; null without the flag.</summary>
    public static async Task<int?> TryRunAsync(string[] args, TextWriter output)
    {
        if (!args.Contains(Flag))
        {
            return null;
        }

        var configuration = WebApplication.CreateBuilder([.. args.Where(arg => arg != Flag)]).Configuration;
        try
        {
            var connectionString = configuration.GetConnectionString(ResourceNames.ChatDb);
            if (string.IsNullOrWhiteSpace(connectionString))
            {
                throw new InvalidOperationException($"{MariaConnections.Key} is missing: set it to the database as tourism_user.");
            }

            var found = await MariaSchema.MigrateAsync(connectionString);
            await output.WriteLineAsync($"Conversations: schema version {found} -> {Math.Max(found, MariaSchema.Needed)}.");
            await output.WriteLineAsync(configuration[PasswordKey] is { Length: > 0 } password
                ? await CreateUserAsync(connectionString, password)
                : $"{PasswordKey} is not set: the user tourism_chat is left as it is.");
            return 0;
        }
        catch (Exception error) when (MariaChatDatabase.IsFailure(error))
        {
            await output.WriteLineAsync($"migrate: {error.Message}");
            return 1;
        }
    }

    private static async Task<string> CreateUserAsync(string connectionString, string password)
    {
        var sql = MariaSchema.ReadFile(RoleFile);
        await using var source = MariaConnections.Create(connectionString, MariaConnections.CommandTimeout);
        await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
        try
        {
            await connection.ExecuteAsync(sql, ("@password", password));
            return "The user tourism_chat may read and write conversations.";
        }
        catch (MySqlException error)
        {
            // Its text may quote the statement and so the password.
            throw new InvalidOperationException(
                $"this user may not create tourism_chat (error {error.Number}). Let an administrator run in {connection.Database}:"
                + Environment.NewLine + sql.Replace("@password", "'…'", StringComparison.Ordinal));
        }
    }
}
