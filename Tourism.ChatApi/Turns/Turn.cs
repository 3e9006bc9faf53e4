using Tourism.ChatApi.Intents;
using Tourism.Core;

namespace Tourism.ChatApi.Turns;

/// <summary>A turn under way; while it is, its session lets no other through.</summary>
internal sealed class Turn(
    string text, string? sessionId, Language language, Intent intent, bool historyFailed, long started, IDisposable? pass) : IDisposable
{
    public string Text => text;

    public string? SessionId => sessionId;

    public Language Language => language;

    public Intent Intent => intent;

    /// <summary>Whether the earlier turns could not be read; then this one is not stored either.</summary>
    public bool HistoryFailed => historyFailed;

    /// <summary>Time stamp of the beginning.</summary>
    public long Started => started;

    public void Dispose() => pass?.Dispose();
}
