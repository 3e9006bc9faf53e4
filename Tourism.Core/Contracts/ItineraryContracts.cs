using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tourism.Core.Contracts;

/// <summary>How a traveller moves between places.</summary>
public enum TransportMode
{
    /// <summary>Public transport.</summary>
    Public,

    /// <summary>Car or taxi.</summary>
    Car,

    /// <summary>On foot.</summary>
    Walk,
}

/// <summary>How much a traveller spends.</summary>
public enum BudgetLevel
{
    /// <summary>Little.</summary>
    Economy,

    /// <summary>The usual.</summary>
    Standard,

    /// <summary>Much.</summary>
    Premium,
}

/// <summary>How full the days are.</summary>
public enum Pace
{
    /// <summary>Few places a day.</summary>
    Relaxed,

    /// <summary>The usual.</summary>
    Normal,

    /// <summary>As many places as fit.</summary>
    Packed,
}

/// <summary>Wishes for a trip.</summary>
public sealed record ItineraryRequest
{
    /// <summary>Province, city or district in Korean, Japanese or English.</summary>
    [Required(ErrorMessage = "Is required."), TextLength(1, 100)]
    public string? Region { get; init; }

    /// <summary>Interests, at least one, at most 20; one that is named twice counts once.</summary>
    [Required(ErrorMessage = "Is required."), MinLength(1, ErrorMessage = "Must have at least 1 member."), MaxLength(20, ErrorMessage = "Must have at most 20 members.")]
    public IReadOnlyList<TourismDomain>? Domains { get; init; }

    /// <summary>Number of days.</summary>
    [Required(ErrorMessage = "Is required."), Range(1, 7, ErrorMessage = "Must be a whole number from 1 to 7.")]
    public int? DurationDays { get; init; }

    /// <summary>Free tags, at most 20 of 100 characters.</summary>
    [MaxLength(20, ErrorMessage = "Must have at most 20 members."), TextLength(1, 100)]
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>Travel-time model.</summary>
    [DefaultValue(Contracts.TransportMode.Public)]
    public TransportMode? TransportMode { get; init; }

    /// <summary>Budget.</summary>
    [DefaultValue(Contracts.BudgetLevel.Standard)]
    public BudgetLevel? BudgetLevel { get; init; }

    /// <summary>Document ids or names of places to include, at most 20.</summary>
    [MaxLength(20, ErrorMessage = "Must have at most 20 members."), TextLength(1, 200)]
    public IReadOnlyList<string>? PreferredPlaces { get; init; }

    /// <summary>Document ids or names of places to leave out, at most 20.</summary>
    [MaxLength(20, ErrorMessage = "Must have at most 20 members."), TextLength(1, 200)]
    public IReadOnlyList<string>? AvoidPlaces { get; init; }

    /// <summary>Whether to search for variants of the wishes too.</summary>
    [DefaultValue(true)]
    public bool? Expansion { get; init; }

    /// <summary>First day of the trip; with it, weekday hours and holidays count. 2000-01-01 to 2100-12-31.</summary>
    [Range(typeof(DateOnly), "2000-01-01", "2100-12-31", ParseLimitsInInvariantCulture = true, ErrorMessage = "Must be a date from 2000-01-01 to 2100-12-31.")]
    public DateOnly? StartDate { get; init; }

    /// <summary>When a day begins, <c>HH:mm</c>, Asia/Seoul.</summary>
    [TimeOfDay, DefaultValue("09:00")]
    public string? DayStart { get; init; }

    /// <summary>When a day ends, <c>HH:mm</c>, Asia/Seoul.</summary>
    [TimeOfDay, DefaultValue("21:00")]
    public string? DayEnd { get; init; }

    /// <summary>Where each day begins and ends: a document id, or <c>{"lat","lon"}</c>.</summary>
    public StartPlace? StartPlace { get; init; }

    /// <summary>How full the days are.</summary>
    [DefaultValue(Contracts.Pace.Normal)]
    public Pace? Pace { get; init; }

    /// <summary>Whether lunch and dinner stand inside their windows.</summary>
    [DefaultValue(true)]
    public bool? Meals { get; init; }

    /// <summary>How many plans that differ.</summary>
    [Range(1, 4, ErrorMessage = "Must be a whole number from 1 to 4."), DefaultValue(3)]
    public int? Alternatives { get; init; }

    /// <summary>Language of titles and texts; that of the region's name by default.</summary>
    public Language? Language { get; init; }
}

/// <summary>Lodging of a trip: a document id or a point.</summary>
/// <param name="DocumentId">Id of a document with coordinates; null when a point is given.</param>
/// <param name="Point">The point; null when an id is given.</param>
[JsonConverter(typeof(StartPlaceConverter)), Description("a document id, or an object with lat and lon")]
public sealed record StartPlace(string? DocumentId, GeoPoint? Point);

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

    /// <summary>The way from the place before; null for the first.</summary>
    public Travel? Travel { get; init; }

    /// <summary>Closing days and other notes.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A way between two places.</summary>
/// <param name="Mode">How.</param>
/// <param name="Minutes">Estimated minutes.</param>
/// <param name="DistanceKm">Straight distance in kilometres.</param>
public sealed record Travel(TransportMode Mode, int Minutes, double DistanceKm);

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

/// <summary>Reads a document id as a string and a point as an object.</summary>
public sealed class StartPlaceConverter : JsonConverter<StartPlace>
{
    /// <inheritdoc/>
    public override StartPlace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new StartPlace(reader.GetString(), null);
        }

        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.ValueKind == JsonValueKind.Object
            && TryGetCoordinate(value.RootElement, "lat", 90, out var lat) && TryGetCoordinate(value.RootElement, "lon", 180, out var lon)
            ? new StartPlace(null, new GeoPoint(lat, lon))
            : throw new JsonException("A start place is a document id or an object with lat and lon.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StartPlace value, JsonSerializerOptions options)
    {
        if (value.Point is not { } point)
        {
            writer.WriteStringValue(value.DocumentId);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("lat", point.Lat);
        writer.WriteNumber("lon", point.Lon);
        writer.WriteEndObject();
    }

    private static bool TryGetCoordinate(JsonElement element, string name, double limit, out double coordinate)
    {
        coordinate = 0;
        return element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number
            && member.TryGetDouble(out coordinate) && Math.Abs(coordinate) <= limit;
    }
}
