using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations;

/// <summary>Keeps conversations. Every method throws <c>StoreUnavailableException</c> when the store cannot do its work.</summary>
internal interface IConversationStore
{
    /// <summary>Remembers a session id that was issued.</summary>
    Task AddSessionAsync(string sessionId, CancellationToken cancellationToken);

    Task<SessionState> FindSessionAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Stores a turn and gives its number once it is committed.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="render">Gives the answer's JSON for the number that the turn gets.</param>
    /// <param name="cancellationToken">Cancels before anything is stored.</param>
    Task<long> AppendAsync(NewTurn turn, Func<long, string> render, CancellationToken cancellationToken);

    /// <summary>The last turns before a number (or the last of all), oldest first.</summary>
    Task<IReadOnlyList<ChatHistoryMessage>> ReadAsync(string sessionId, int limit, long? before, CancellationToken cancellationToken);

    /// <summary>Deletes a session with its turns.</summary>
    Task DeleteAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Asks the store for a sign of life.</summary>
    Task PingAsync(CancellationToken cancellationToken);
}

/// <summary>A turn to store.</summary>
internal sealed record NewTurn(string SessionId, string UserMessage, string ResponseType);

/// <summary>What is known of a session id.</summary>
internal enum SessionState
{
    /// <summary>Neither issued nor used.</summary>
    Unknown,

    /// <summary>Chosen by a client and used.</summary>
    Chosen,

    /// <summary>Issued by the front door.</summary>
    Issued,
}
