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

    /// <summary>A sight that the gazetteer knows as an area; it is what is asked about rather than where.</summary>
    public Region? Sight { get; init; }

    /// <summary>Where the turn is about, be it a region or a sight.</summary>
    public Region? Where => Region ?? Sight;

    public required IReadOnlyList<TourismDomain> Domains { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>What is turned down: 맛집 빼고, 博物館なしで, without museums.</summary>
    public IReadOnlyList<TourismDomain> AvoidedDomains { get; init; } = [];

    public IReadOnlyList<string> AvoidedThemes { get; init; } = [];

    public Duration? Duration { get; init; }

    public DateOnly? StartDate { get; init; }

    /// <summary>Whether a plan is asked for.</summary>
    public bool AsksPlan { get; init; }

    /// <summary>The other things that words of <c>plan-words.tsv</c> say.</summary>
    public required IReadOnlySet<Cue> Cues { get; init; }

    /// <summary>The place of a list that is meant: 두 번째, 二番目, number 2.</summary>
    public Ordinal? Ordinal { get; init; }

    public TransportMode? Transport { get; init; }

    public Pace? Pace { get; init; }

    public BudgetLevel? Budget { get; init; }

    /// <summary>Whether it has words that no list of words explains: something particular is meant.</summary>
    public bool HasUnknownWords { get; init; }

    /// <summary>What is asked, ready to be asked for another region.</summary>
    public required Subject Subject { get; init; }

    /// <summary>What is asked of a place once the words that point at it are gone: 언제 쉬어?</summary>
    public required string Question { get; init; }

    /// <summary>Whether it has words of its own beside regions, domains and filler, so that it can be searched for alone.</summary>
    public bool HasContent => HasUnknownWords || Themes.Count > 0;

    /// <summary>Whether it names a region and nothing else that could be searched for.</summary>
    public bool IsRegionAlone => Region is not null && Sight is null && !HasContent && Domains.Count == 0
        && Budget is null && !Says(Cue.Fact) && !Says(Cue.Near);

    public bool Says(Cue cue) => Cues.Contains(cue);
}
