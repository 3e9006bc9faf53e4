using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MySqlConnector;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>
/// A named lock of the server with the connection that holds it. The lock ends with the connection: a process that dies leaves none behind.
/// </summary>
internal sealed class MariaLock : IAsyncDisposable
{
    private readonly string name;

    private MariaLock(MySqlConnection connection, string name)
    {
        Connection = connection;
        this.name = name;
    }

    public MySqlConnection Connection { get; }

    /// <summary>Takes a lock of this database.</summary>
    /// <param name="source">Gives the connection.</param>
    /// <param name="purpose">What is locked.</param>
    /// <param name="patience">How long to wait for others.</param>
    /// <returns>Null when another has it.</returns>
    public static async Task<MariaLock?> TryTakeAsync(MySqlDataSource source, string purpose, TimeSpan patience)
    {
        const string Sql = "select get_lock(@name, @patience)";
        var connection = await source.OpenConnectionAsync(CancellationToken.None);
        try
        {
            var name = NameOf(connection.Database, purpose);
            await using var command = connection.Command(Sql, ("@name", name), ("@patience", patience.TotalSeconds));
            if (Convert.ToInt32(await command.ExecuteScalarAsync(CancellationToken.None), CultureInfo.InvariantCulture) == 1)
            {
                return new MariaLock(connection, name);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        const string Sql = "do release_lock(@name)";
        try
        {
            await using var command = Connection.Command(Sql, ("@name", name));
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception error) when (MariaChatDatabase.IsFailure(error))
        {
            // The connection is broken, and the lock went with it.
        }
        finally
        {
            await Connection.DisposeAsync();
        }
    }

    // Names belong to the whole server, are at most 64 characters long and the same in upper and lower case.
    internal static string NameOf(string database, string purpose) =>
        "tourism_chat:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{database}\n{purpose}")))[..32];
}
