using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations;

/// <summary>Keeps conversations. Every method throws <c>StoreUnavailableException</c> when the store cannot do its work.</summary>
internal interface IConversationStore
{
    /// <summary>Whether this is the embedded stand-in.</summary>
    bool IsEmbedded { get; }

    /// <summary>Remembers a session id that was issued.</summary>
    Task AddSessionAsync(string sessionId, CancellationToken cancellationToken);

    Task<SessionState> FindSessionAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Takes a session up for one turn, once the turns before it are done in whatever process they run.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="earlier">How many of the earlier turns to read.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<ISessionTurn> BeginTurnAsync(string sessionId, int earlier, CancellationToken cancellationToken);

    /// <summary>The last turns before a number (or the last of all), oldest first.</summary>
    Task<IReadOnlyList<ChatHistoryMessage>> ReadAsync(string sessionId, int limit, long? before, CancellationToken cancellationToken);

    /// <summary>Deletes a session with its turns, once a turn that is under way is done.</summary>
    Task DeleteAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Deletes up to so many turns, and so many issued sessions without turns, that are older.</summary>
    /// <returns>How many rows were deleted; 0 also when another process is at it.</returns>
    Task<int> DeleteOlderAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);

    /// <summary>Asks the store for a sign of life.</summary>
    Task PingAsync(CancellationToken cancellationToken);
}

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
