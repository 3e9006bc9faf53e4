using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Itineraries;

/// <summary>Where saved plans are.</summary>
/// <param name="Path">Path of <c>plans.db</c>.</param>
internal sealed record PlanStoreOptions(string Path);

/// <summary>Saves plans for 30 days in a SQLite file.</summary>
internal sealed class PlanStore(PlanStoreOptions options, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private static readonly JsonSerializerOptions Json = JsonDefaults.Create(TourismJson.Default);

    private readonly Lock creating = new();
    private bool created;

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
        command.Parameters.AddWithValue("$expires_at", Timestamp(time.GetUtcNow() + Lifetime));
        command.Parameters.AddWithValue("$plans", JsonSerializer.Serialize(itineraries, Json));
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
        return await command.ExecuteScalarAsync(cancellationToken) is string body ? JsonSerializer.Deserialize<Itinerary>(body, Json) : null;
    }

    private SqliteConnection Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(options.Path)!);
        var connection = new SqliteConnection($"Data Source={options.Path};Pooling=True");
        connection.Open();
        lock (creating)
        {
            if (!created)
            {
                const string Sql = """
                    pragma journal_mode = wal;
                    create table if not exists itinerary_plan (id text primary key, body text not null, expires_at text not null) without rowid;
                    """;
                using var command = connection.CreateCommand();
                command.CommandText = Sql;
                command.ExecuteNonQuery();
                created = true;
            }
        }

        return connection;
    }

    private static string Timestamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
