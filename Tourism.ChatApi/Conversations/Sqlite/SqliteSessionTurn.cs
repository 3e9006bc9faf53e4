using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations.Sqlite;

/// <summary>A turn of a session in <c>chat.db</c>.</summary>
internal sealed class SqliteSessionTurn(SqliteChatDatabase database, TimeProvider time, IDisposable pass) : ISessionTurn
{
    public required string SessionId { get; init; }

    public required SessionState State { get; init; }

    public required IReadOnlyList<ChatHistoryMessage> Earlier { get; init; }

    public Task<long> AppendAsync(NewTurn turn, Func<long, string> render, CancellationToken cancellationToken)
    {
        // Retention may have taken the session since the turn began.
        const string Reissue = "insert or ignore into chat_session (session_id, created_at) values ($session_id, $created_at)";
        const string Insert = """
            insert into chat_history (session_id, user_message, response_type, assistant_response, created_at)
            values ($session_id, $user_message, $response_type, '{}', $created_at)
            returning chat_id
            """;
        const string Update = "update chat_history set assistant_response = $assistant_response where chat_id = $chat_id";
        return database.RunInTransactionAsync(
            connection =>
            {
                var now = SqliteQueries.Format(time.GetUtcNow());
                if (State == SessionState.Issued)
                {
                    using var reissue = connection.Command(Reissue, ("$session_id", SessionId), ("$created_at", now));
                    reissue.ExecuteNonQuery();
                }

                using var insert = connection.Command(
                    Insert, ("$session_id", SessionId), ("$user_message", turn.UserMessage),
                    ("$response_type", turn.ResponseType), ("$created_at", now));
                var chatId = (long)insert.ExecuteScalar()!;
                using var update = connection.Command(Update, ("$assistant_response", render(chatId)), ("$chat_id", chatId));
                update.ExecuteNonQuery();
                return chatId;
            },
            cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        pass.Dispose();
        return ValueTask.CompletedTask;
    }
}
