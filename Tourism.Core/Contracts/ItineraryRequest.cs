using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Tourism.Core.Contracts;

/// <summary>Wishes for a trip.</summary>
public sealed record ItineraryRequest
{
    /// <summary>Province, city or district in Korean, Japanese or English.</summary>
    [Required(ErrorMessage = "Is required."), TextLength(1, 100)]
    public string? Region { get; init; }

    /// <summary>Interests, at least one.</summary>
    [Required(ErrorMessage = "Is required."), MinLength(1, ErrorMessage = "Must not be empty."), MaxLength(6, ErrorMessage = "Must have at most 6 members.")]
    public IReadOnlyList<TourismDomain>? Domains { get; init; }

    /// <summary>Number of days.</summary>
    [Required(ErrorMessage = "Is required."), Range(1, 7, ErrorMessage = "Must be 1 to 7.")]
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

    /// <summary>First day of the trip; with it, weekday hours and holidays count.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>When a day begins, <c>HH:mm</c>, Asia/Seoul.</summary>
    [RegularExpression(TimePattern, ErrorMessage = "Must be a time such as 09:00."), DefaultValue("09:00")]
    public string? DayStart { get; init; }

    /// <summary>When a day ends, <c>HH:mm</c>, Asia/Seoul.</summary>
    [RegularExpression(TimePattern, ErrorMessage = "Must be a time such as 09:00."), DefaultValue("21:00")]
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
    [Range(1, 4, ErrorMessage = "Must be 1 to 4."), DefaultValue(3)]
    public int? Alternatives { get; init; }

    /// <summary>Language of titles and texts; that of the region's name by default.</summary>
    public Language? Language { get; init; }

    private const string TimePattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
}
