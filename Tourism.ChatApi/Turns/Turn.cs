using Tourism.ChatApi.Conversations;
using Tourism.ChatApi.Intents;
using Tourism.Core;

namespace Tourism.ChatApi.Turns;

/// <summary>A turn under way; while it is, its session lets no other through.</summary>
internal sealed record Turn(string Text, Language Language, Intent Intent, long Started) : IAsyncDisposable
{
    /// <summary>Where the turn is stored; null when it is not.</summary>
    public ISessionTurn? Session { get; init; }

    /// <summary>Whether the earlier turns could not be read; then this one is not stored either.</summary>
    public bool HistoryFailed { get; init; }

    public ValueTask DisposeAsync() => Session?.DisposeAsync() ?? ValueTask.CompletedTask;
}
