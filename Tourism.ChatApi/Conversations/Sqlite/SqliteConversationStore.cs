using Microsoft.Data.Sqlite;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations.Sqlite;

/// <summary>The embedded store of conversations: one SQLite file of one process, a transaction a turn.</summary>
internal sealed class SqliteConversationStore(SqliteChatDatabase database, SessionGate gate, TimeProvider time) : IConversationStore
{
    public bool IsEmbedded => true;

    public Task AddSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        const string Sql = "insert into chat_session (session_id, created_at) values ($session_id, $created_at)";
        return database.RunAsync(
            connection => Execute(
                connection, Sql, ("$session_id", sessionId), ("$created_at", SqliteQueries.Format(time.GetUtcNow()))),
            cancellationToken);
    }

    public Task<SessionState> FindSessionAsync(string sessionId, CancellationToken cancellationToken) =>
        database.RunAsync(connection => connection.FindSession(sessionId), cancellationToken);

    public async Task<ISessionTurn> BeginTurnAsync(string sessionId, int earlier, CancellationToken cancellationToken)
    {
        var pass = await gate.EnterAsync(sessionId, cancellationToken);
        try
        {
            return await database.RunAsync(
                connection => new SqliteSessionTurn(database, time, pass)
                {
                    SessionId = sessionId,
                    State = connection.FindSession(sessionId),
                    Earlier = connection.ReadTurns(sessionId, earlier, before: null),
                },
                cancellationToken);
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    public Task<IReadOnlyList<ChatHistoryMessage>> ReadAsync(
        string sessionId, int limit, long? before, CancellationToken cancellationToken) =>
        database.RunAsync(connection => connection.ReadTurns(sessionId, limit, before), cancellationToken);

    public async Task DeleteAsync(string sessionId, CancellationToken cancellationToken)
    {
        const string Sql = """
            delete from chat_history where session_id = $session_id;
            delete from chat_session where session_id = $session_id;
            """;
        using var pass = await gate.EnterAsync(sessionId, cancellationToken);
        await database.RunInTransactionAsync(connection => Execute(connection, Sql, ("$session_id", sessionId)), cancellationToken);
    }

    public Task<int> DeleteOlderAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        const string Sql = """
            delete from chat_history where chat_id in (
                select chat_id from chat_history where created_at < $before order by created_at limit $limit);
            delete from chat_session where session_id in (
                select session_id from chat_session where created_at < $before
                and not exists (select 1 from chat_history where chat_history.session_id = chat_session.session_id) limit $limit);
            """;
        return database.RunInTransactionAsync(
            connection => Execute(connection, Sql, ("$before", SqliteQueries.Format(before)), ("$limit", limit)), cancellationToken);
    }

    public Task PingAsync(CancellationToken cancellationToken)
    {
        const string Sql = "select max(chat_id) from chat_history";
        return database.RunAsync(connection => Execute(connection, Sql), cancellationToken);
    }

    private static int Execute(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteNonQuery();
    }
}
