using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Itineraries.Plans;

/// <summary>Where saved plans are.</summary>
/// <param name="Path">Path of <c>plans.db</c>.</param>
internal sealed record SqlitePlanOptions(string Path);

/// <summary>Saves plans in a SQLite file.</summary>
internal sealed class SqlitePlanStore(SqlitePlanOptions options, TimeProvider time) : IPlanStore
{

    // The provider repeats a busy statement until its timeout (30 s by default), which no request waits for.
    private readonly string connectionString =
        new SqliteConnectionStringBuilder { DataSource = options.Path, Pooling = true, DefaultTimeout = 1 }.ConnectionString;

    public async Task SaveAsync(IReadOnlyList<Itinerary> itineraries, CancellationToken cancellationToken)
    {
        const string Sql = """
            delete from itinerary_plan where expires_at <= $now;
            insert into itinerary_plan (id, body, expires_at) select value ->> 'id', value, $expires_at from json_each($plans);
            """;
        await using var connection = Open();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.AddWithValue("$now", Timestamp(time.GetUtcNow()));
        command.Parameters.AddWithValue("$expires_at", Timestamp(time.GetUtcNow() + IPlanStore.Lifetime));
        command.Parameters.AddWithValue("$plans", JsonSerializer.Serialize(itineraries, IPlanStore.Json));
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<Itinerary?> FindAsync(string id, CancellationToken cancellationToken)
    {
        const string Sql = "select body from itinerary_plan where id = $id and expires_at > $now";
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$now", Timestamp(time.GetUtcNow()));
        return await command.ExecuteScalarAsync(cancellationToken) is string body ? JsonSerializer.Deserialize<Itinerary>(body, IPlanStore.Json) : null;
    }

    // Each connection sees to the table itself, which costs nothing once it is there: no request waits for another one's attempt.
    private SqliteConnection Open()
    {
        const string Sql = """
            pragma busy_timeout = 1000;
            pragma journal_mode = wal;
            create table if not exists itinerary_plan (id text primary key, body text not null, expires_at text not null) without rowid;
            """;
        CreateDirectory();
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void CreateDirectory()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(options.Path)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("The directory of saved plans cannot be made.", error);
        }
    }

    private static string Timestamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
