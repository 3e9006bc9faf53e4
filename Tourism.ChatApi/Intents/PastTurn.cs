namespace Tourism.ChatApi.Intents;

/// <summary>An earlier turn as the context needs it.</summary>
/// <param name="UserMessage">What the visitor said.</param>
/// <param name="ResponseType">What kind of answer it got.</param>
/// <param name="Places">Ids of the places in the answer, best first.</param>
internal sealed record PastTurn(string UserMessage, string ResponseType, IReadOnlyList<string> Places);
