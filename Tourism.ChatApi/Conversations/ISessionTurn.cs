using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations;

/// <summary>A session while one turn of it is under way; until this is disposed of, no other turn of it begins, in any process.</summary>
internal interface ISessionTurn : IAsyncDisposable
{
    SessionState State { get; }

    /// <summary>The turns before this one, oldest first.</summary>
    IReadOnlyList<ChatHistoryMessage> Earlier { get; }

    /// <summary>Stores the turn and gives its number once it is committed.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="render">Gives the answer's JSON for the number that the turn gets.</param>
    /// <param name="cancellationToken">Ends the waiting; the turn may be stored all the same.</param>
    Task<long> AppendAsync(NewTurn turn, Func<long, string> render, CancellationToken cancellationToken);
}

/// <summary>A turn to store.</summary>
internal sealed record NewTurn(string UserMessage, string ResponseType);
