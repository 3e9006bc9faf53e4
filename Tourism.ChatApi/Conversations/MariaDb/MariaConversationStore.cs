using System.Diagnostics;
using Microsoft.Extensions.Options;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>Conversations in MariaDB, for any number of processes.</summary>
internal sealed class MariaConversationStore(
    MariaChatDatabase database, SessionGate gate, IOptions<ChatOptions> options, TimeProvider time) : IConversationStore
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    public bool IsEmbedded => false;

    public Task AddSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        const string Sql = "insert into chat_session (session_id, created_at) values (@session_id, @created_at)";
        return database.RunAsync(
            connection => connection.ExecuteAsync(Sql, ("@session_id", sessionId), ("@created_at", time.GetUtcNow().UtcDateTime)),
            cancellationToken);
    }

    public Task<SessionState> FindSessionAsync(string sessionId, CancellationToken cancellationToken) =>
        database.RunAsync(connection => connection.FindSessionAsync(sessionId), cancellationToken);

    public async Task<ISessionTurn> BeginTurnAsync(string sessionId, int earlier, CancellationToken cancellationToken) =>
        await OpenAsync(sessionId, earlier, cancellationToken);

    public Task<IReadOnlyList<ChatHistoryMessage>> ReadAsync(
        string sessionId, int limit, long? before, CancellationToken cancellationToken) =>
        database.RunAsync(connection => connection.ReadTurnsAsync(sessionId, limit, before), cancellationToken);

    public async Task DeleteAsync(string sessionId, CancellationToken cancellationToken)
    {
        await using var turn = await OpenAsync(sessionId, earlier: 0, cancellationToken);
        await turn.DeleteAsync(cancellationToken);
    }

    public Task<int> DeleteOlderAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        database.BoundAsync(
            MariaRetention.DeleteAsync(database.Source, before.UtcDateTime, limit), cancellationToken, MariaRetention.Timeout);

    public Task PingAsync(CancellationToken cancellationToken)
    {
        const string Sql = "select (select max(chat_id) from chat_history), exists (select 1 from chat_session)";
        return database.RunAsync(connection => connection.ExecuteAsync(Sql), cancellationToken);
    }

    // The gate keeps this process's turns of a session from waiting at the server one by one; between two tries no connection is held.
    private async Task<MariaSessionTurn> OpenAsync(string sessionId, int earlier, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var pass = await gate.EnterAsync(sessionId, cancellationToken);
        try
        {
            while (true)
            {
                var opening = TryOpenAsync(sessionId, earlier, pass);
                if (await AdoptAsync(opening, cancellationToken) is { } turn)
                {
                    return turn;
                }

                if (Stopwatch.GetElapsedTime(started) > options.Value.SessionWait)
                {
                    throw SessionGate.Busy();
                }

                await Task.Delay(Poll, cancellationToken);
            }
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    private async Task<MariaSessionTurn?> AdoptAsync(Task<MariaSessionTurn?> opening, CancellationToken cancellationToken)
    {
        try
        {
            return await database.BoundAsync(opening, cancellationToken);
        }
        catch
        {
            _ = CloseLateAsync(opening);
            throw;
        }
    }

    // A turn that came too late for its caller would keep its session locked.
    private static async Task CloseLateAsync(Task<MariaSessionTurn?> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening is { IsCompletedSuccessfully: true, Result: { } turn })
        {
            await turn.DisposeAsync();
        }
    }

    private async Task<MariaSessionTurn?> TryOpenAsync(string sessionId, int earlier, IDisposable pass)
    {
        var held = await MariaLock.TryTakeAsync(database.Source, $"session {sessionId}", TimeSpan.Zero);
        if (held is null)
        {
            return null;
        }

        try
        {
            return new MariaSessionTurn(database, time, held, pass)
            {
                SessionId = sessionId,
                State = await held.Connection.FindSessionAsync(sessionId),
                Earlier = await held.Connection.ReadTurnsAsync(sessionId, earlier, before: null),
            };
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }
}
