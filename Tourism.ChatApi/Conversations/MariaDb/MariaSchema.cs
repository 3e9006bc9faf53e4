using System.Globalization;
using MySqlConnector;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>The tables of conversations: numbered files that only add, so that the former system goes on working beside them.</summary>
internal static class MariaSchema
{
    private static readonly string[] Files = ["001_chat_history.sql", "002_chat_session.sql"];

    // The one that waits must outlast an index being built on a large table.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The version that this version of the service needs.</summary>
    public static int Needed => Files.Length;

    /// <summary>The version of a database; 0 when nothing was migrated, or nothing may be read.</summary>
    public static async Task<int> VersionAsync(MySqlConnection connection)
    {
        const string Sql = "select coalesce(max(version), 0) from chat_schema_version";
        await using var command = connection.Command(Sql);
        try
        {
            return Convert.ToInt32(await command.ExecuteScalarAsync(CancellationToken.None), CultureInfo.InvariantCulture);
        }
        catch (MySqlException error) when (error.ErrorCode is MySqlErrorCode.NoSuchTable or MySqlErrorCode.TableAccessDenied)
        {
            return 0;
        }
    }

    /// <summary>Brings a database up to date; of several processes one does it while the others wait.</summary>
    /// <returns>The version that it had.</returns>
    public static async Task<int> MigrateAsync(string connectionString)
    {
        const string Table = """
            create table if not exists chat_schema_version (
                version int not null primary key,
                applied_at timestamp not null default current_timestamp()
            ) engine = InnoDB default charset = utf8mb4
            """;
        const string Record = "insert into chat_schema_version (version) values (@version)";
        await using var source = MariaConnections.Create(connectionString, Patience);
        await using var held = await MariaLock.TryTakeAsync(source, "migration", Patience)
            ?? throw new TimeoutException("Another process has been migrating for ten minutes.");
        await held.Connection.ExecuteAsync(Table);
        var found = await VersionAsync(held.Connection);
        for (var version = found + 1; version <= Files.Length; version++)
        {
            // Each statement commits itself: files are such that they may be applied again after a crash.
            await held.Connection.ExecuteAsync(ReadFile(Files[version - 1]));
            await held.Connection.ExecuteAsync(Record, ("@version", version));
        }

        return found;
    }

    public static string ReadFile(string name)
    {
        using var stream = typeof(MariaSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
