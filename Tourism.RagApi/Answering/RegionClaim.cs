using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Answering;

/// <summary>What the heading of a list may say of where its places lie.</summary>
internal sealed class RegionClaim(Gazetteer gazetteer)
{
    // A short ride, or twice as far as the area reaches.
    private const double AroundKm = 3;
    private const double AroundFactor = 2;
    private const int MostNames = 3;

    public string Introduce(IReadOnlyList<IndexDocument> places, Region? region, TourismDomain? domain, Language language)
    {
        if (region is null)
        {
            return ListPhrases.Places(language, null, domain, places.Count);
        }

        var name = region.Name.Best(language);
        var filter = RegionFilter.Of(region, domain: null);
        var isInside = places.All(filter.Holds);
        var elsewhere = places.Where(place => !filter.Holds(place) && !IsAround(place, region)).ToList();
        return (elsewhere.Count, places.Count - elsewhere.Count) switch
        {
            (0, _) when isInside => ListPhrases.Places(language, name, domain, places.Count),
            (0, _) => ListPhrases.PlacesAround(language, name, domain, places.Count),
            (_, 0) => ListPhrases.PlacesElsewhere(language, name, Where(elsewhere, language), domain, places.Count),
            var (others, inside) => ListPhrases.PlacesMixed(language, name, inside, Where(elsewhere, language), others),
        };
    }

    private static bool IsAround(IndexDocument place, Region region) => region is { Kind: RegionKind.Area, RadiusKm: { } radius }
        && place.Location is { } location && location.DistanceKm(region.Centre) <= Math.Max(AroundKm, AroundFactor * radius);

    // Municipalities while they are few, else provinces.
    private string Where(IEnumerable<IndexDocument> places, Language language)
    {
        var narrow = places.Select(place => gazetteer.Describe(place.ProvinceCode, place.MunicipalityCode, language)).OfType<string>().Distinct().ToList();
        var names = narrow.Count <= MostNames
            ? narrow
            : places.Select(place => gazetteer.Describe(place.ProvinceCode, null, language)).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? ListPhrases.OtherRegions(language) : Phrases.List(language, names.Take(MostNames), names.Count > MostNames);
    }
}
