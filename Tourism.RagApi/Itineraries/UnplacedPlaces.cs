using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Index;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Itineraries;

/// <summary>Wished places that are not in the best plan, each with the constraint that forbids it.</summary>
internal static class UnplacedPlaces
{
    public static IReadOnlyList<UnplacedPlace> Of(TripWishes wishes, TripPlaces places, IEnumerable<TripCandidate> placed)
    {
        var ids = placed.Select(place => place.Document.DocumentId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from wish in places.Wished
               where wish.Document is null || !ids.Contains(wish.Document.DocumentId)
               let reason = Reason(wishes, places, wish.Document)
               where reason is not null
               let name = wish.Document?.Names.Best(wishes.Language)
               select new UnplacedPlace(wish.Document?.DocumentId, string.IsNullOrEmpty(name) ? wish.Name : name, reason),
        ];
    }

    /// <summary>The first wished lodging that nothing forbids: there each day begins and ends.</summary>
    public static TripStart? Lodging(TripWishes wishes, TripPlaces places) =>
        places.Wished.Select(wish => wish.Document).OfType<IndexDocument>()
            .FirstOrDefault(document => document.Domain == TourismDomain.Stay && Forbidden(wishes, document) is null) is { } lodging
                ? new TripStart(lodging.Location!.Value, lodging)
                : null;

    private static string? Reason(TripWishes wishes, TripPlaces places, IndexDocument? document)
    {
        if (document is null)
        {
            return UnplacedTexts.Unknown(wishes.Language);
        }

        if (Forbidden(wishes, document) is { } forbidden)
        {
            return forbidden;
        }

        if (document.Domain == TourismDomain.Stay)
        {
            return document.DocumentId == wishes.Start?.Document?.DocumentId ? null : UnplacedTexts.Lodging(wishes.Language);
        }

        var place = places.Candidates.First(candidate => candidate.Document.DocumentId == document.DocumentId);
        var dates = Enumerable.Range(0, wishes.Days).Select(wishes.DateOf).ToList();
        return dates.All(date => place.Times.On(date) is null) ? UnplacedTexts.Closed(wishes.Language)
            : dates.All(date => !DayPlan.CanHold(wishes, date, place)) ? UnplacedTexts.Hours(wishes.Language)
            : UnplacedTexts.NoRoom(wishes.Language);
    }

    private static string? Forbidden(TripWishes wishes, IndexDocument document) =>
        new NamedPlaces(wishes.Avoided).Contains(document) ? UnplacedTexts.Avoided(wishes.Language)
        : !RegionFilter.Of(wishes.Region, domain: null).Holds(document)
            ? UnplacedTexts.OutsideRegion(wishes.Language, wishes.Region.Name.Best(wishes.Language))
        : document.Location is null ? UnplacedTexts.NoCoordinates(wishes.Language)
        : null;
}
