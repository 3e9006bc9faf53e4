namespace Tourism.Core.Contracts;

/// <summary>A place or document of the corpus.</summary>
public sealed record Place
{
    /// <summary>Id of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Kind of place.</summary>
    public required TourismDomain Domain { get; init; }

    /// <summary>Name of the place, Korean where known.</summary>
    public required string PlaceName { get; init; }

    /// <summary>Names by language; null where not known.</summary>
    public required LocalizedText Names { get; init; }

    /// <summary>Title as the source gives it.</summary>
    public required string Title { get; init; }

    /// <summary>Summaries by language; null where not known.</summary>
    public required LocalizedText Summaries { get; init; }

    /// <summary>Region by language, such as <c>서울 중구</c>; null when not known.</summary>
    public LocalizedText? Area { get; init; }

    /// <summary>Latitude, WGS 84; null when not known.</summary>
    public double? Lat { get; init; }

    /// <summary>Longitude, WGS 84; null when not known.</summary>
    public double? Lon { get; init; }

    /// <summary>Opening hours as the source writes them; null when not known.</summary>
    public string? OpeningHours { get; init; }

    /// <summary>Closing days as the source writes them; null when not known.</summary>
    public string? Closed { get; init; }

    /// <summary>Usual length of a visit in minutes; null when not known.</summary>
    public int? VisitMinutes { get; init; }

    /// <summary>0 free, 1 cheap, 2 medium, 3 high, 4 luxury; null when not known.</summary>
    public int? PriceLevel { get; init; }

    /// <summary>Theme words.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Where the source can be read; null when it has no address.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Question-answer pairs; null in lists of places.</summary>
    public IReadOnlyList<QuestionAnswer>? Qa { get; init; }

    /// <summary>Kilometres from the point asked for; null when none was.</summary>
    public double? DistanceKm { get; init; }
}

/// <summary>A question-answer pair of a document.</summary>
/// <param name="Language">Language of both.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
public sealed record QuestionAnswer(Language Language, string Question, string Answer);

/// <summary>Places found.</summary>
/// <param name="Places">The places, best or nearest first.</param>
public sealed record PlacesResponse(IReadOnlyList<Place> Places);
