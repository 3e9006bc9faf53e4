using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>One search of a plan.</summary>
/// <param name="Filter">What hits satisfy.</param>
/// <param name="InRegion">Whether hits lie in the region that the question names, or near it.</param>
internal sealed record SearchStep(SearchFilter Filter, bool InRegion);

/// <summary>
/// The searches of a question, narrow ones first; a next one is made while too little is found. What the client sets holds in all of them.
/// A region that the question names widens: an area to its surroundings and its municipality, a municipality to its province, then to Korea.
/// </summary>
internal static class SearchPlan
{
    private const double SurroundingsFactor = 3;
    private const double SurroundingsKm = 5;

    // What a day trip from a province or its city reaches, a drive from a town, a ride from a district.
    private const double ProvinceVicinityKm = 80;
    private const double TownVicinityKm = 40;
    private const double DistrictVicinityKm = 10;

    public static IEnumerable<SearchStep> Of(RagQuestion question, QuestionReading reading, Gazetteer gazetteer)
    {
        if (question.Area is { } area)
        {
            yield return new SearchStep(RegionFilter.OfName(gazetteer, area, question.Domain), InRegion: true);
            yield break;
        }

        if (reading.Region is { } region)
        {
            yield return new SearchStep(RegionFilter.Of(region, question.Domain), InRegion: true);
            if (region.Kind == RegionKind.Area)
            {
                var radius = Math.Max(SurroundingsKm, SurroundingsFactor * region.RadiusKm!.Value);
                yield return new SearchStep(new SearchFilter { Domain = question.Domain, Within = new GeoCircle(region.Centre, radius) }, InRegion: true);
                yield return new SearchStep(RegionFilter.Of(gazetteer.Find(region.MunicipalityCode), question.Domain), InRegion: true);
            }
            else if (reading.IsNear)
            {
                yield return new SearchStep(new SearchFilter { Domain = question.Domain, Within = new GeoCircle(region.Centre, VicinityKm(region.Kind)) }, InRegion: true);
            }
            else if (region.Kind != RegionKind.Province)
            {
                yield return new SearchStep(RegionFilter.Of(gazetteer.Find(region.ProvinceCode), question.Domain), InRegion: false);
            }
        }

        yield return new SearchStep(new SearchFilter { Domain = question.Domain }, InRegion: false);
    }

    private static double VicinityKm(RegionKind kind) => kind switch
    {
        RegionKind.Province => ProvinceVicinityKm,
        RegionKind.District => DistrictVicinityKm,
        _ => TownVicinityKm,
    };

    /// <summary>
    /// Whether places outside the region may be given: for something that is named they may be what is meant (an outlet, asked for in Seoul), for
    /// a description or a theme only when the region has none, and for a kind of place (서울 맛집) never.
    /// </summary>
    public static bool MayLeaveRegion(QuestionReading reading, int found) =>
        reading.HasName || (found == 0 && (reading.Content.Count > 0 || reading.Themes.Count > 0));

    /// <summary>The step restricted to the one domain that the question names: it brings places of that kind that share no word with the question.</summary>
    public static SearchFilter? OfNamedDomain(SearchStep step, QuestionReading reading) =>
        step.Filter.Domain is null && reading.Domains is [var domain] ? step.Filter with { Domain = domain } : null;
}
