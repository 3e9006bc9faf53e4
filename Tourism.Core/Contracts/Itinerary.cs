namespace Tourism.Core.Contracts;

/// <summary>One plan.</summary>
public sealed record Itinerary
{
    /// <summary>Id under which the plan is saved for 30 days: 128 random bits.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>What the plan holds, in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>The days.</summary>
    public required IReadOnlyList<ItineraryDay> Days { get; init; }

    /// <summary>Names of the best places.</summary>
    public required IReadOnlyList<string> Highlights { get; init; }

    /// <summary>Estimated cost for one person and what it rests on; null when nothing is known.</summary>
    public string? EstimatedBudget { get; init; }

    /// <summary>Sum of the places' scores; higher is better.</summary>
    public required double Score { get; init; }

    /// <summary>More on the plan.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
}

/// <summary>One day of a plan.</summary>
/// <param name="Day">Number of the day, from 1.</param>
/// <param name="Date">Its date; null without a start date.</param>
/// <param name="Segments">Its visits in order.</param>
public sealed record ItineraryDay(int Day, DateOnly? Date, IReadOnlyList<ItinerarySegment> Segments);

/// <summary>One visit.</summary>
public sealed record ItinerarySegment
{
    /// <summary>Part of the day in the language of the plan (<c>오전</c>, <c>午後</c>, <c>evening</c>).</summary>
    public required string Time { get; init; }

    /// <summary>When the visit begins, <c>HH:mm</c>.</summary>
    public required string Start { get; init; }

    /// <summary>When the visit ends, <c>HH:mm</c>.</summary>
    public required string End { get; init; }

    /// <summary>Name of the place.</summary>
    public required string PlaceName { get; init; }

    /// <summary>What it is.</summary>
    public required string Description { get; init; }

    /// <summary>Id of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Where the source can be read; null when it has no address.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Region of the place.</summary>
    public string? Area { get; init; }

    /// <summary>Kind of place.</summary>
    public required TourismDomain Domain { get; init; }

    /// <summary>Latitude, WGS 84.</summary>
    public double? Lat { get; init; }

    /// <summary>Longitude, WGS 84.</summary>
    public double? Lon { get; init; }

    /// <summary>Opening hours as the source writes them; null when not known.</summary>
    public string? OpeningHours { get; init; }

    /// <summary>The way from the place before, for the first of a day from the start place; null for the first when there is none.</summary>
    public Travel? Travel { get; init; }

    /// <summary>Closing days and other notes.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A way between two places.</summary>
/// <param name="Mode">How.</param>
/// <param name="Minutes">Estimated minutes.</param>
/// <param name="DistanceKm">Straight distance in kilometres.</param>
public sealed record Travel(TransportMode Mode, int Minutes, double DistanceKm);
