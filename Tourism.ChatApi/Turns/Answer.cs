using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Turns;

/// <summary>What a turn is answered, before it has an id and is stored.</summary>
internal sealed record Answer(string Message)
{
    /// <summary>The places of a search; null for other answers.</summary>
    public IReadOnlyList<ChatPlace>? Places { get; init; }

    /// <summary>The plan; null for other answers.</summary>
    public Itinerary? Itinerary { get; init; }

    public IReadOnlyList<string> Degraded { get; init; } = [];

    /// <summary><c>rules</c>, or the language model that wrote the message.</summary>
    public string Model { get; init; } = Rules;

    public const string Rules = "rules";
}
