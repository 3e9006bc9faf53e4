using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>What the words of one turn say, without what was said before.</summary>
internal sealed record UtteranceReading
{
    public required string Text { get; init; }

    /// <summary>The topic when the turn is small talk alone.</summary>
    public TalkTopic? SmallTalk { get; init; }

    public Region? Region { get; init; }

    public required IReadOnlyList<TourismDomain> Domains { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    public Duration? Duration { get; init; }

    /// <summary>Whether a plan is asked for.</summary>
    public bool AsksPlan { get; init; }

    /// <summary>Whether it points at an earlier answer: 거기 중에, その中で, which of those.</summary>
    public bool RefersBack { get; init; }

    /// <summary>Whether it asks for others than those of an earlier answer: 다른 곳, 他の, other.</summary>
    public bool AsksMore { get; init; }

    public TransportMode? Transport { get; init; }

    public Pace? Pace { get; init; }

    public BudgetLevel? Budget { get; init; }

    /// <summary>Whether it has words of its own beside regions, domains and filler, so that it can be searched for alone.</summary>
    public bool HasContent { get; init; }
}
