using System.Globalization;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.RagApi.Answering;

namespace Tourism.RagApi.Itineraries;

/// <summary>Planned visits as a plan of the contract, worded in the language of the wishes.</summary>
internal static class ItineraryComposer
{
    private const int HighlightCount = 3;

    // Rough cost of a visit by price level 0 to 4, in won.
    private static readonly int[] WonByPriceLevel = [0, 8_000, 20_000, 60_000, 150_000];

    public static Itinerary Compose(string id, TripWishes wishes, IReadOnlyList<IReadOnlyList<PlannedVisit>> days, Gazetteer gazetteer)
    {
        var visits = days.SelectMany(day => day).ToList();
        string[] highlights = [.. visits.OrderByDescending(visit => visit.Place.Score).Take(HighlightCount).Select(visit => Name(visit, wishes))];
        return new Itinerary
        {
            Id = id,
            Title = ItineraryTexts.Title(wishes.Language, wishes.Region.Name.Best(wishes.Language), wishes.Days),
            Summary = ItineraryTexts.Summary(wishes.Language, visits.Count, highlights),
            Days = [.. days.Select((day, index) => new ItineraryDay(
                index + 1, wishes.DateOf(index), [.. day.Select(visit => Segment(visit, isLast: visit == day[^1], wishes, gazetteer))]))],
            Highlights = highlights,
            EstimatedBudget = visits.Any(visit => visit.Place.Document.PriceLevel is not null)
                ? ItineraryTexts.Budget(wishes.Language, visits.Sum(visit => WonByPriceLevel[Math.Clamp(visit.Place.Document.PriceLevel ?? 0, 0, 4)]))
                : null,
            Score = Math.Round(visits.Sum(visit => visit.Place.Score), 3),
            Metadata = Metadata(wishes),
        };
    }

    private static Dictionary<string, string> Metadata(TripWishes wishes)
    {
        var metadata = new Dictionary<string, string>
        {
            ["language"] = wishes.Language.ToWire(),
            ["region"] = wishes.Region.Code,
            ["transport_mode"] = wishes.Mode.ToString().ToLowerInvariant(),
        };
        if (wishes.Start is { } start)
        {
            metadata["start_place"] = start.Document?.DocumentId ?? string.Create(CultureInfo.InvariantCulture, $"{start.Location.Lat},{start.Location.Lon}");
        }

        return metadata;
    }

    private static ItinerarySegment Segment(PlannedVisit visit, bool isLast, TripWishes wishes, Gazetteer gazetteer)
    {
        var document = visit.Place.Document;
        return new ItinerarySegment
        {
            Time = ItineraryTexts.PartOfDay(wishes.Language, visit.Start),
            Start = visit.Start.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
            End = visit.End.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
            PlaceName = Name(visit, wishes),
            Description = Sentences.Lead(document.Summaries.Best(wishes.Language), 1),
            DocumentId = document.DocumentId,
            SourceUrl = document.SourceUrl,
            Area = gazetteer.Describe(document.ProvinceCode, document.MunicipalityCode, wishes.Language),
            Domain = document.Domain,
            Lat = visit.Place.Location.Lat,
            Lon = visit.Place.Location.Lon,
            OpeningHours = FactTexts.TranslateHours(document.Hours, wishes.Language) ?? document.Hours,
            Travel = visit.Travel,
            Notes = [.. Notes(visit, isLast, wishes)],
        };
    }

    private static IEnumerable<string> Notes(PlannedVisit visit, bool isLast, TripWishes wishes)
    {
        if (visit.Travel is { } travel)
        {
            yield return ItineraryTexts.Travelling(wishes.Language, travel);
        }

        if (visit.Place.Document.Closed is { } closed)
        {
            yield return ItineraryTexts.ClosingDays(wishes.Language, closed, FactTexts.Translate(closed, wishes.Language));
        }

        if (visit.Place.Times.MarketDays is { Count: > 0 } marketDays)
        {
            yield return ItineraryTexts.MarketDays(wishes.Language, marketDays);
        }

        if (visit.Place.Document.Hours is null)
        {
            yield return ItineraryTexts.HoursUnknown(wishes.Language);
        }

        if (isLast && wishes.Start is { } start)
        {
            var back = TravelEstimate.Between(visit.Place.Location, start.Location, wishes.Mode);
            yield return ItineraryTexts.Returning(wishes.Language, start.Document?.Names.Best(wishes.Language), back);
        }
    }

    private static string Name(PlannedVisit visit, TripWishes wishes) => visit.Place.Document.Names.Best(wishes.Language);
}
