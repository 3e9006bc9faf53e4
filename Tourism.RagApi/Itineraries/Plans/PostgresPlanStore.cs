using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Tourism.Core.Contracts;

namespace Tourism.RagApi.Itineraries.Plans;

/// <summary>Saves plans in the table <c>itinerary_plan</c>, where every replica finds them.</summary>
internal sealed class PostgresPlanStore(NpgsqlDataSource dataSource, TimeProvider time) : IPlanStore
{
    // WaitAsync: cancelling a statement waits for the server, and one that hangs does not answer.
    public Task SaveAsync(IReadOnlyList<Itinerary> itineraries, CancellationToken cancellationToken) =>
        InsertAsync(itineraries, cancellationToken).WaitAsync(cancellationToken);

    public Task<Itinerary?> FindAsync(string id, CancellationToken cancellationToken) => ReadAsync(id, cancellationToken).WaitAsync(cancellationToken);

    private async Task InsertAsync(IReadOnlyList<Itinerary> itineraries, CancellationToken cancellationToken)
    {
        const string Expired = "delete from itinerary_plan where expires_at <= $1";
        const string Insert = "insert into itinerary_plan (id, body, expires_at) select id, body::jsonb, $3 from unnest($1, $2) plan (id, body)";
        var now = time.GetUtcNow();
        await using var batch = dataSource.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Expired) { Parameters = { new() { Value = now } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Insert)
        {
            Parameters =
            {
                new() { Value = itineraries.Select(itinerary => itinerary.Id).ToArray() },
                new() { Value = itineraries.Select(itinerary => JsonSerializer.Serialize(itinerary, IPlanStore.Json)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new() { Value = now + IPlanStore.Lifetime },
            },
        });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<Itinerary?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        const string Sql = "select body::text from itinerary_plan where id = $1 and expires_at > $2";
        await using var command = dataSource.CreateCommand(Sql);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(time.GetUtcNow());
        return await command.ExecuteScalarAsync(cancellationToken) is string body ? JsonSerializer.Deserialize<Itinerary>(body, IPlanStore.Json) : null;
    }
}
