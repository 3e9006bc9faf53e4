using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>What a turn asks for, with what was said before taken in.</summary>
internal abstract record Intent(string ResponseType);

/// <summary>Small talk, or a question back.</summary>
internal sealed record TalkIntent(TalkTopic Topic) : Intent(ResponseTypes.Chat)
{
    /// <summary>The plan that a question back is about.</summary>
    public PlanWishes? Wishes { get; init; }
}

/// <summary>A question to search for.</summary>
internal sealed record SearchIntent(string Query) : Intent(ResponseTypes.Search)
{
    /// <summary>What it is about, so that it can be asked again for another region.</summary>
    public required Subject Subject { get; init; }

    public Region? Region { get; init; }

    /// <summary>The region in the words of the gazetteer.</summary>
    public string? Area { get; init; }

    /// <summary>The turn's own words when they may mean something outside the region, which it did not name itself.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>The last search in its own words, for when the turn's words find none of its places.</summary>
    public string? Earlier { get; init; }

    public TourismDomain? Domain { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Ids of the places that "those" means; empty when nothing was pointed at.</summary>
    public IReadOnlyList<string> Preferred { get; init; } = [];

    /// <summary>Ids of places that were shown already when others are asked for.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Whether a fact of one place is asked for.</summary>
    public bool AsksFact { get; init; }
}

/// <summary>A question about one place that was shown.</summary>
internal sealed record PlaceIntent(ChatPlace Place, string Question) : Intent(ResponseTypes.Search);

/// <summary>What there is around a place that was shown.</summary>
internal sealed record NearbyIntent(ChatPlace Place, TourismDomain? Domain) : Intent(ResponseTypes.Search)
{
    /// <summary>Ids of places that were shown already when others are asked for.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];
}

/// <summary>Places that were shown, nearest first.</summary>
/// <param name="Places">The places in their new order.</param>
/// <param name="From">The name of the point.</param>
internal sealed record NearestIntent(IReadOnlyList<ChatPlace> Places, LocalizedText From) : Intent(ResponseTypes.Search);

/// <summary>A plan to make.</summary>
/// <param name="Request">The wishes as RagApi takes them, language aside.</param>
/// <param name="Wishes">The wishes, for the next change of one.</param>
internal sealed record PlanIntent(ItineraryRequest Request, PlanWishes Wishes) : Intent(ResponseTypes.Itinerary)
{
    /// <summary>The region in the words of the gazetteer.</summary>
    public LocalizedText RegionName => Wishes.Region!.Name;

    /// <summary>Whether nothing was said of the length, so that it is one day.</summary>
    public bool DaysAssumed => Wishes.Days is null;
}
