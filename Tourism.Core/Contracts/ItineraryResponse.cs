namespace Tourism.Core.Contracts;

/// <summary>Plans for a trip.</summary>
public sealed record ItineraryResponse
{
    /// <summary>The plans, best first; they differ in at least 30 % of their places.</summary>
    public required IReadOnlyList<Itinerary> Itineraries { get; init; }

    /// <summary>Wished places that could not be placed, with the reason.</summary>
    public required IReadOnlyList<UnplacedPlace> Unplaced { get; init; }

    /// <summary>How the plans came about.</summary>
    public required ItineraryMetadata Metadata { get; init; }
}

/// <summary>A wished place that is in no plan.</summary>
/// <param name="DocumentId">Its id; null when the corpus does not know it.</param>
/// <param name="PlaceName">Its name, or the wish as it was written.</param>
/// <param name="Reason">The constraint that forbids it.</param>
public sealed record UnplacedPlace(string? DocumentId, string PlaceName, string Reason);

/// <summary>How plans came about.</summary>
public sealed record ItineraryMetadata
{
    /// <summary>Name of the solver.</summary>
    public required string Solver { get; init; }

    /// <summary>Number of places considered.</summary>
    public required int Candidates { get; init; }

    /// <summary>Seconds.</summary>
    public required double Latency { get; init; }

    /// <summary>What query expansion did.</summary>
    public required ExpansionMetrics ExpansionMetrics { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>Whether the wall clock stopped the solver before its iterations were done.</summary>
    public bool Truncated { get; init; }
}
