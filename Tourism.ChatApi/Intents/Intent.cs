using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Intents;

/// <summary>What a turn asks for, with what was said before taken in.</summary>
internal abstract record Intent(string ResponseType);

/// <summary>Small talk, or a question back.</summary>
internal sealed record TalkIntent(TalkTopic Topic) : Intent(ResponseTypes.Chat);

/// <summary>A question to search for.</summary>
internal sealed record SearchIntent(string Query) : Intent(ResponseTypes.Search)
{
    /// <summary>The last search in its own words, for when the turn's words find none of its places.</summary>
    public string? Earlier { get; init; }

    public string? Area { get; init; }

    /// <summary>Whether the region was not named in this turn but in an earlier one.</summary>
    public bool AreaIsInherited { get; init; }

    public TourismDomain? Domain { get; init; }

    /// <summary>Ids of the places that "those" means; empty when nothing was pointed at.</summary>
    public IReadOnlyList<string> Preferred { get; init; } = [];

    /// <summary>Ids of places that were shown already when others are asked for.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];
}

/// <summary>A plan to make.</summary>
/// <param name="Request">The wishes as RagApi takes them, language aside.</param>
/// <param name="RegionName">The region in the words of the gazetteer.</param>
/// <param name="DaysAssumed">Whether nothing was said of the length, so that it is one day.</param>
internal sealed record PlanIntent(ItineraryRequest Request, LocalizedText RegionName, bool DaysAssumed) : Intent(ResponseTypes.Itinerary);
