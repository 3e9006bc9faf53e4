using System.Globalization;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.RagApi.Itineraries;

/// <summary>A request for plans with its defaults applied.</summary>
internal sealed record TripWishes(
    Region Region, Language Language, IReadOnlyList<TourismDomain> Domains, int Days, IReadOnlyList<string> Themes, TransportMode Mode,
    IReadOnlyList<string> Preferred, IReadOnlyList<string> Avoided, DateOnly? StartDate, TimeOnly DayStart, TimeOnly DayEnd, Pace Pace, bool Meals, int Alternatives)
{
    /// <summary>Visits a day without the meals.</summary>
    public int VisitsPerDay => Pace switch { Pace.Relaxed => 2, Pace.Normal => 4, _ => 6 };

    public static TripWishes From(ItineraryRequest request, Region region) => new(
        region,
        request.Language ?? LanguageDetector.Detect(request.Region!),
        [.. request.Domains!.Distinct()],
        request.DurationDays!.Value,
        request.Themes ?? [],
        request.TransportMode ?? TransportMode.Public,
        request.PreferredPlaces ?? [],
        request.AvoidPlaces ?? [],
        request.StartDate,
        Time(request.DayStart ?? "09:00"),
        Time(request.DayEnd ?? "21:00"),
        request.Pace ?? Pace.Normal,
        request.Meals ?? true,
        request.Alternatives ?? 3);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
