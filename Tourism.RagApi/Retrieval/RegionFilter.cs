using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;

namespace Tourism.RagApi.Retrieval;

/// <summary>Regions as filters of the index.</summary>
internal static class RegionFilter
{
    /// <summary>A province or municipality by its code, an area by its circle or its names; null is no restriction.</summary>
    public static SearchFilter Of(Region? region, TourismDomain? domain) => region switch
    {
        null => new SearchFilter { Domain = domain },
        { Kind: RegionKind.Province } => new SearchFilter { Domain = domain, ProvinceCode = region.Code },
        { Kind: RegionKind.Area } => new SearchFilter
        {
            Domain = domain,
            Circle = new GeoCircle(region.Centre, region.RadiusKm ?? 1),
            AreaNames = [.. region.Name.Known().Select(known => known.Text)],
        },
        _ => new SearchFilter { Domain = domain, MunicipalityCode = region.Code },
    };

    /// <summary>The region that a client names, else texts that contain the words.</summary>
    public static SearchFilter OfName(Gazetteer gazetteer, string area, TourismDomain? domain) =>
        gazetteer.Resolve(area) is [var region, ..] ? Of(region, domain) : new SearchFilter { Domain = domain, AreaNames = [area] };
}
