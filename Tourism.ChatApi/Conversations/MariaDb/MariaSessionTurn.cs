using MySqlConnector;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>
/// A turn of a session in MariaDB. Its connection holds the session's lock, so a turn that lost the lock cannot be stored either.
/// </summary>
internal sealed class MariaSessionTurn(MariaChatDatabase database, TimeProvider time, MariaLock held, IDisposable pass) : ISessionTurn
{
    private Task work = Task.CompletedTask;
    private bool disposed;

    public required string SessionId { get; init; }

    public required SessionState State { get; init; }

    public required IReadOnlyList<ChatHistoryMessage> Earlier { get; init; }

    public Task<long> AppendAsync(NewTurn turn, Func<long, string> render, CancellationToken cancellationToken) =>
        RunAsync(StoreAsync(turn, render), cancellationToken);

    public Task DeleteAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            delete from chat_history where session_id = @session_id and binary session_id = @session_id;
            delete from chat_session where session_id = convert(@session_id using ascii);
            """;
        return RunAsync(InTransactionAsync(() => held.Connection.ExecuteAsync(Sql, ("@session_id", SessionId))), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        var closing = CloseAsync();
        try
        {
            if (work.IsCompleted)
            {
                await database.BoundAsync(closing, CancellationToken.None);
            }
        }
        catch (StoreUnavailableException)
        {
            // The answer goes out; the server lets go of the lock with the connection.
        }
        finally
        {
            pass.Dispose();
        }
    }

    private Task<T> RunAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        work = task;
        return database.BoundAsync(task, cancellationToken);
    }

    private async Task CloseAsync()
    {
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await held.DisposeAsync();
    }

    private Task<long> StoreAsync(NewTurn turn, Func<long, string> render)
    {
        // Retention may have taken the session since the turn began.
        const string Reissue = "insert ignore into chat_session (session_id, created_at) values (@session_id, @created_at)";
        const string Insert = """
            insert into chat_history (session_id, user_message, response_type, assistant_response, created_at)
            values (@session_id, @user_message, @response_type, '{}', @created_at)
            """;
        // created_at too: the former table may have it changed by every update.
        const string Update = """
            update chat_history set assistant_response = @assistant_response, created_at = @created_at where chat_id = @chat_id
            """;
        return InTransactionAsync(async () =>
        {
            var now = ("@created_at", (object)time.GetUtcNow().UtcDateTime);
            if (State == SessionState.Issued)
            {
                await held.Connection.ExecuteAsync(Reissue, ("@session_id", SessionId), now);
            }

            await using var insert = held.Connection.Command(
                Insert, ("@session_id", SessionId), ("@user_message", turn.UserMessage), ("@response_type", turn.ResponseType), now);
            await insert.ExecuteNonQueryAsync(CancellationToken.None);
            var chatId = insert.LastInsertedId;
            await held.Connection.ExecuteAsync(Update, ("@assistant_response", render(chatId)), now, ("@chat_id", chatId));
            return chatId;
        });
    }

    private async Task<T> InTransactionAsync<T>(Func<Task<T>> statements)
    {
        await using var transaction = await held.Connection.BeginTransactionAsync(CancellationToken.None);
        var result = await statements();
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
