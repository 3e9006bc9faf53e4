using System.Globalization;
using Microsoft.Data.Sqlite;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Conversations.Sqlite;

/// <summary>Opens <c>chat.db</c>, brings its schema up to date once, turns failures into <see cref="StoreUnavailableException"/>.</summary>
internal sealed class SqliteChatDatabase(SqliteChatOptions options) : IDisposable
{
    private static readonly string[] Files = ["001_chat.sql"];

    private readonly Lock migrating = new();
    private volatile bool migrated;

    // SQLite has no asynchronous work; off the request's thread a held lock blocks nobody else.
    public Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => Run(work), cancellationToken);

    public Task<T> RunInTransactionAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) => RunAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction();
            var result = work(connection);
            transaction.Commit();
            return result;
        },
        cancellationToken);

    private T Run<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            Migrate();
            using var connection = new SqliteConnection(options.Connection(create: false));
            connection.Open();
            return work(connection);
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            migrated = false; // the file may be gone: make it anew next time
            throw new StoreUnavailableException("The conversations cannot be read or written.", error);
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(options.Connection(create: false));
        SqliteConnection.ClearPool(connection);
    }

    private void Migrate()
    {
        if (migrated)
        {
            return;
        }

        lock (migrating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(options.Path)!);
            using var connection = new SqliteConnection(options.Connection(create: true));
            connection.Open();
            Execute(connection, "pragma journal_mode = wal");
            using var transaction = connection.BeginTransaction(); // immediate: of two processes one applies
            for (var version = Version(connection); version < Files.Length; version++)
            {
                Execute(connection, ReadFile(Files[version]));
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {version + 1}"));
            }

            transaction.Commit();
            migrated = true;
        }
    }

    private static int Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "pragma user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string ReadFile(string name)
    {
        using var stream = typeof(SqliteChatDatabase).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
