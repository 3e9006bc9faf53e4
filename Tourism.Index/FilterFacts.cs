using Tourism.Core;

namespace Tourism.Index;

/// <summary>What filters ask of a document.</summary>
internal sealed record FilterFacts(
    TourismDomain Domain, string? ProvinceCode, string? MunicipalityCode, GeoPoint? Location, string Area, string PlaceName, string Title)
{
    private const double NamesakeKm = 10;

    public static FilterFacts Of(IndexDocument document) => new(
        document.Domain, document.ProvinceCode, document.MunicipalityCode, document.Location, document.Area,
        string.Join(' ', document.Names.Known().Select(known => known.Text).Append(document.PlaceName)), document.Title);

    public bool Satisfies(SearchFilter filter) =>
        (filter.Domain is null || filter.Domain == Domain)
        && (filter.ProvinceCode is null || filter.ProvinceCode == ProvinceCode)
        && (filter.MunicipalityCode is null || filter.MunicipalityCode == MunicipalityCode)
        && (filter.Within is null || IsInside(filter.Within))
        && ((filter.Circle is null && filter.AreaNames.Count == 0) || IsInside(filter.Circle) || (IsNear(filter.Circle) && filter.AreaNames.Any(IsNamed)));

    private bool IsInside(GeoCircle? circle) =>
        circle is not null && Location is { } location && location.DistanceKm(circle.Centre) <= circle.RadiusKm;

    // 명동 is in Seoul: a street of that name in Chuncheon is another one.
    private bool IsNear(GeoCircle? circle) => circle is null || Location is null || IsInside(circle with { RadiusKm = circle.RadiusKm + NamesakeKm });

    private bool IsNamed(string name) =>
        Area.Contains(name, StringComparison.OrdinalIgnoreCase)
        || PlaceName.Contains(name, StringComparison.OrdinalIgnoreCase)
        || Title.Contains(name, StringComparison.OrdinalIgnoreCase);
}
