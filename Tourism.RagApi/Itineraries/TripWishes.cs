using System.Globalization;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;

namespace Tourism.RagApi.Itineraries;

/// <summary>A request for plans with its defaults applied.</summary>
internal sealed record TripWishes(
    Region Region, string RegionName, Language Language, IReadOnlyList<TourismDomain> Domains, int Days, IReadOnlyList<string> Themes,
    TransportMode Mode, BudgetLevel Budget, IReadOnlyList<string> Preferred, IReadOnlyList<string> Avoided, bool Expansion, DateOnly? StartDate,
    TimeSpan DayStart, TimeSpan DayEnd, TripStart? Start, Pace Pace, bool Meals, int Alternatives)
{
    /// <summary>Visits a day without the meals.</summary>
    public int VisitsPerDay => Pace switch { Pace.Relaxed => 2, Pace.Normal => 4, _ => 6 };

    public DateOnly? DateOf(int dayIndex) => StartDate?.AddDays(dayIndex);

    public static TripWishes From(ItineraryRequest request, Region region, TripStart? start) => new(
        region,
        request.Region!.Trim(),
        request.Language ?? LanguageDetector.Detect(request.Region),
        [.. request.Domains!.Distinct()],
        request.DurationDays!.Value,
        Distinct(request.Themes),
        request.TransportMode ?? TransportMode.Public,
        request.BudgetLevel ?? BudgetLevel.Standard,
        Distinct(request.PreferredPlaces),
        Distinct(request.AvoidPlaces),
        request.Expansion ?? true,
        request.StartDate,
        Time(request.DayStart ?? "09:00"),
        Time(request.DayEnd ?? "21:00"),
        start,
        request.Pace ?? Pace.Normal,
        request.Meals ?? true,
        request.Alternatives ?? 3);

    private static string[] Distinct(IReadOnlyList<string>? texts) =>
        [.. (texts ?? []).Select(text => text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static TimeSpan Time(string text) => TimeSpan.ParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture);
}

/// <summary>Where each day begins and ends.</summary>
/// <param name="Location">Its coordinates.</param>
/// <param name="Document">The document that was named; null for a point.</param>
internal sealed record TripStart(GeoPoint Location, IndexDocument? Document);
