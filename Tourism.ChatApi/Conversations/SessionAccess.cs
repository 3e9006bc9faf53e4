using Microsoft.Extensions.Options;

namespace Tourism.ChatApi.Conversations;

/// <summary>
/// Says who may use which session. Knowing an issued id (128 random bits) is the right to it. Ids that clients choose can be guessed, so
/// they are accepted only where <c>Chat:AllowClientSessionIds</c> is on; elsewhere such a session does not exist (404), not even to be continued.
/// </summary>
internal sealed class SessionAccess(IConversationStore store, IOptions<ChatOptions> options)
{
    /// <summary>Whether a turn may be added; with client ids allowed any id begins a session.</summary>
    public bool MayContinue(SessionState state) => options.Value.AllowClientSessionIds || state == SessionState.Issued;

    /// <summary>Whether the session exists for its callers, so that it may be read and deleted.</summary>
    public async Task<bool> ExistsAsync(string sessionId, CancellationToken cancellationToken) =>
        await store.FindSessionAsync(sessionId, cancellationToken) switch
        {
            SessionState.Issued => true,
            SessionState.Chosen => options.Value.AllowClientSessionIds,
            _ => false,
        };
}
