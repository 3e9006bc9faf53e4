using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.RagApi.Itineraries.Opening;

namespace Tourism.RagApi.Itineraries;

/// <summary>Reads what a valid request still may have wrong: names that nobody knows and times that contradict each other.</summary>
internal sealed class WishReader(Gazetteer gazetteer, IIndexReader index)
{
    private const int FirstYear = 1900;

    /// <summary>The wishes, or what is wrong by the wire name of the field.</summary>
    public async Task<(TripWishes? Wishes, Dictionary<string, string[]> Errors)> ReadAsync(
        ItineraryRequest request, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>();
        if (gazetteer.Resolve(request.Region!) is not [var region, ..])
        {
            errors["region"] = [UnknownRegion(request.Region!)];
            region = null;
        }

        if (string.CompareOrdinal(request.DayEnd ?? "21:00", request.DayStart ?? "09:00") <= 0)
        {
            errors["day_end"] = ["Must be later than day_start."];
        }

        // The lunar holidays of other years are not known.
        if (request.StartDate is { } date && (date.Year < FirstYear || date.Year > KoreanHolidays.LastYear))
        {
            errors["start_date"] = [$"Must be a date of the years {FirstYear} to {KoreanHolidays.LastYear}."];
        }

        var (start, problem) = await FindStartAsync(request.StartPlace, cancellationToken);
        if (problem is not null)
        {
            errors["start_place"] = [problem];
        }

        return errors.Count > 0 ? (null, errors) : (TripWishes.From(request, region!, start), errors);
    }

    private async Task<(TripStart? Start, string? Problem)> FindStartAsync(StartPlace? place, CancellationToken cancellationToken)
    {
        if (place is null)
        {
            return (null, null);
        }

        if (place.Point is { } point)
        {
            return (new TripStart(point, null), null);
        }

        return await index.GetDocumentsAsync([place.DocumentId!.Trim()], cancellationToken) switch
        {
            [{ Location: { } location } document] => (new TripStart(location, document), null),
            [_] => (null, "This document has no coordinates; give lat and lon instead."),
            _ => (null, "There is no document with this id; give the id of a document with coordinates, or lat and lon."),
        };
    }

    private string UnknownRegion(string name)
    {
        var language = LanguageDetector.Detect(name);
        var nearest = gazetteer.Nearest(name, 3).Select(region => region.Name.Best(language));
        return $"No region of this name is known. The nearest names are {string.Join(", ", nearest)}.";
    }
}
