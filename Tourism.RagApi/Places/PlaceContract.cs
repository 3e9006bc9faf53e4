using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Index;

namespace Tourism.RagApi.Places;

/// <summary>Documents of the index as places of the contract.</summary>
internal static class PlaceContract
{
    public static Place Of(IndexDocument document, Gazetteer gazetteer, bool withQa, GeoPoint? near) => new()
    {
        DocumentId = document.DocumentId,
        Domain = document.Domain,
        PlaceName = document.PlaceName,
        Names = document.Names,
        Title = document.Title,
        Summaries = document.Summaries,
        Area = Area(document, gazetteer),
        Lat = document.Location?.Lat,
        Lon = document.Location?.Lon,
        OpeningHours = document.Hours,
        Closed = document.Closed,
        VisitMinutes = document.VisitMinutes,
        PriceLevel = document.PriceLevel,
        Tags = document.Tags,
        SourceUrl = document.SourceUrl,
        Qa = withQa ? [.. document.Chunks.Select(chunk => new QuestionAnswer(chunk.Language, chunk.Question, chunk.Answer))] : null,
        DistanceKm = near is { } point && document.Location is { } location ? Math.Round(location.DistanceKm(point), 3) : null,
    };

    private static LocalizedText? Area(IndexDocument document, Gazetteer gazetteer) =>
        document.ProvinceCode is null
            ? document.Area.Length > 0 ? LocalizedText.Of(Language.Ko, document.Area) : null
            : new LocalizedText
            {
                Ko = gazetteer.Describe(document.ProvinceCode, document.MunicipalityCode, Language.Ko),
                Ja = gazetteer.Describe(document.ProvinceCode, document.MunicipalityCode, Language.Ja),
                En = gazetteer.Describe(document.ProvinceCode, document.MunicipalityCode, Language.En),
            };
}
