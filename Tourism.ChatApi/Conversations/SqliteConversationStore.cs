using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations;

/// <summary>The embedded store of conversations: one SQLite file, a transaction a turn.</summary>
internal sealed class SqliteConversationStore(SqliteChatDatabase database, TimeProvider time) : IConversationStore
{
    public Task AddSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        const string Sql = "insert into chat_session (session_id, created_at) values ($session_id, $created_at)";
        return RunAsync(
            connection =>
            {
                using var command = Command(connection, Sql, ("$session_id", sessionId), ("$created_at", Now()));
                return command.ExecuteNonQuery();
            },
            cancellationToken);
    }

    public Task<SessionState> FindSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select case
                when exists (select 1 from chat_session where session_id = $session_id) then 'Issued'
                when exists (select 1 from chat_history where session_id = $session_id) then 'Chosen'
                else 'Unknown' end
            """;
        return RunAsync(
            connection =>
            {
                using var command = Command(connection, Sql, ("$session_id", sessionId));
                return Enum.Parse<SessionState>((string)command.ExecuteScalar()!);
            },
            cancellationToken);
    }

    public Task<long> AppendAsync(NewTurn turn, Func<long, string> render, CancellationToken cancellationToken)
    {
        const string Insert = """
            insert into chat_history (session_id, user_message, response_type, assistant_response, created_at)
            values ($session_id, $user_message, $response_type, '{}', $created_at)
            returning chat_id
            """;
        const string Update = "update chat_history set assistant_response = $assistant_response where chat_id = $chat_id";
        return RunAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                using var insert = Command(
                    connection, Insert, ("$session_id", turn.SessionId), ("$user_message", turn.UserMessage),
                    ("$response_type", turn.ResponseType), ("$created_at", Now()));
                var chatId = (long)insert.ExecuteScalar()!;
                using var update = Command(connection, Update, ("$assistant_response", render(chatId)), ("$chat_id", chatId));
                update.ExecuteNonQuery();
                transaction.Commit();
                return chatId;
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<ChatHistoryMessage>> ReadAsync(string sessionId, int limit, long? before, CancellationToken cancellationToken)
    {
        const string Sql = """
            select chat_id, user_message, response_type, assistant_response, created_at from (
                select chat_id, user_message, response_type, assistant_response, created_at from chat_history
                where session_id = $session_id and chat_id < $before order by chat_id desc limit $limit)
            order by chat_id
            """;
        return RunAsync<IReadOnlyList<ChatHistoryMessage>>(
            connection =>
            {
                using var command = Command(
                    connection, Sql, ("$session_id", sessionId), ("$before", before ?? long.MaxValue), ("$limit", limit));
                using var reader = command.ExecuteReader();
                var messages = new List<ChatHistoryMessage>();
                while (reader.Read())
                {
                    messages.Add(Read(reader));
                }

                return messages;
            },
            cancellationToken);
    }

    public Task DeleteAsync(string sessionId, CancellationToken cancellationToken)
    {
        const string Sql = """
            delete from chat_history where session_id = $session_id;
            delete from chat_session where session_id = $session_id;
            """;
        return RunAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                using var command = Command(connection, Sql, ("$session_id", sessionId));
                var count = command.ExecuteNonQuery();
                transaction.Commit();
                return count;
            },
            cancellationToken);
    }

    public Task PingAsync(CancellationToken cancellationToken)
    {
        const string Sql = "select max(chat_id) from chat_history";
        return RunAsync(
            connection =>
            {
                using var command = Command(connection, Sql);
                return command.ExecuteScalar();
            },
            cancellationToken);
    }

    // SQLite has no asynchronous work; off the request's thread a held lock blocks nobody else.
    private Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        Task.Run(() => database.Run(work), cancellationToken);

    private string Now() => time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static SqliteCommand Command(
        SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    private static ChatHistoryMessage Read(SqliteDataReader reader)
    {
        using var answer = JsonDocument.Parse(reader.GetString(3));
        return new ChatHistoryMessage(
            reader.GetInt64(0), reader.GetString(1), reader.GetString(2), answer.RootElement.Clone(),
            DateTimeOffset.Parse(reader.GetString(4), CultureInfo.InvariantCulture));
    }
}
