using System.Data;
using MySqlConnector;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>Deletes what is older than a time, a batch at a time, in one process at a time.</summary>
internal static class MariaRetention
{
    /// <summary>Longest time of a batch, which no turn waits for.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static async Task<int> DeleteAsync(MySqlDataSource source, DateTime before, int limit)
    {
        await using var held = await MariaLock.TryTakeAsync(source, "retention", TimeSpan.Zero);
        if (held is null)
        {
            return 0;
        }

        var turns = await DeleteTurnsAsync(held.Connection, before, limit);
        return turns == limit ? turns : turns + await DeleteSessionsAsync(held.Connection, before, limit);
    }

    // Read committed locks the rows that go and no gaps beside them, where new turns are written.
    private static async Task<int> DeleteTurnsAsync(MySqlConnection connection, DateTime before, int limit)
    {
        const string Sql = "delete from chat_history where created_at < @before order by created_at limit @limit";
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, CancellationToken.None);
        var count = await connection.ExecuteAsync(Sql, ("@before", before), ("@limit", limit));
        await transaction.CommitAsync(CancellationToken.None);
        return count;
    }

    // Found without locks, then deleted one by one and only if a turn that is just stored is not there yet: repeatable read waits for it.
    private static async Task<int> DeleteSessionsAsync(MySqlConnection connection, DateTime before, int limit)
    {
        const string Find = """
            select session_id from chat_session where created_at < @before
            and (select 1 from chat_history where chat_history.session_id = chat_session.session_id limit 1) is null limit @limit
            """;
        const string Delete = """
            delete from chat_session where session_id = convert(@session_id using ascii)
            and not exists (select 1 from chat_history where session_id = @session_id)
            """;
        var empty = new List<string>();
        await using (var find = connection.Command(Find, ("@before", before), ("@limit", limit)))
        await using (var reader = await find.ExecuteReaderAsync(CancellationToken.None))
        {
            while (await reader.ReadAsync(CancellationToken.None))
            {
                empty.Add(reader.GetString(0));
            }
        }

        var count = 0;
        foreach (var sessionId in empty)
        {
            count += await connection.ExecuteAsync(Delete, ("@session_id", sessionId));
        }

        return count;
    }
}
