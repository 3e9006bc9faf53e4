using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Intents;

/// <summary>An earlier turn as the context needs it.</summary>
/// <param name="UserMessage">What the visitor said.</param>
/// <param name="ResponseType">What kind of answer it got.</param>
/// <param name="Places">The places in the answer, best first; those of a plan in its order.</param>
/// <param name="SaidAt">When.</param>
internal sealed record PastTurn(string UserMessage, string ResponseType, IReadOnlyList<ChatPlace> Places, DateTimeOffset SaidAt);
