using Tourism.ChatApi.Conversations;

namespace Tourism.ChatApi.Turns;

/// <summary>How a turn found its conversation.</summary>
/// <param name="State">Whether it could be read.</param>
/// <param name="Session">The conversation, where the turn is stored; null unless it was read.</param>
internal sealed record OpenedHistory(HistoryState State, ISessionTurn? Session = null);

/// <summary>How reading a conversation went.</summary>
internal enum HistoryState
{
    /// <summary>The turn belongs to none.</summary>
    None,

    /// <summary>It was read.</summary>
    Read,

    /// <summary>The store is down, or a turn before this one takes too long.</summary>
    Failed,

    /// <summary>The session does not exist for its caller.</summary>
    Refused,
}
