using System.Text.Json;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;

namespace Tourism.Embedder.Sources;

/// <summary>Reads place files (JSON Lines): each line one document with a chunk for each summary and each question-answer pair.</summary>
internal sealed class PlaceFileReader(Gazetteer gazetteer)
{
    private const int LongestText = 200_000;

    /// <summary>Reads one line.</summary>
    public SourceRecord Read(string line, string origin)
    {
        var (place, reason) = Parse(line);
        return reason is not null
            ? SourceRecord.Rejected(origin, place?.Id, reason)
            : SourceRecord.Accepted(origin, ToDocument(place!, WireNames.TryParseDomain(place!.Domain, out var domain) ? domain : default));
    }

    /// <summary>The document of a line that <see cref="Read"/> accepts, else null.</summary>
    public static DocumentKey? Identify(string line) =>
        Parse(line) is ({ Id: { } id } place, null) && WireNames.TryParseDomain(place.Domain, out var domain) ? new(id.Trim(), domain) : null;

    private static (PlaceLine? Place, string? Rejection) Parse(string line)
    {
        try
        {
            var place = JsonSerializer.Deserialize(line, PlaceJson.Default.PlaceLine);
            return string.IsNullOrWhiteSpace(place?.Id) ? (null, "no id") : (place, Reject(place, line.Length));
        }
        catch (JsonException error)
        {
            return (null, $"broken JSON: {error.Message}");
        }
    }

    private static string? Reject(PlaceLine place, int length) => place switch
    {
        _ when length > LongestText => $"longer than {LongestText} characters",
        _ when !WireNames.TryParseDomain(place.Domain, out _) => $"unknown domain '{place.Domain}'",
        { Name: null } or { Name: { Ko: null, Ja: null, En: null } } => "no name",
        { Summary: null } or { Summary: { Ko: null, Ja: null, En: null } } => "no summary",
        { Lat: < -90 or > 90 } or { Lon: < -180 or > 180 } or { Lat: null, Lon: not null } or { Lat: not null, Lon: null } => "coordinates out of range",
        { VisitMinutes: < 0 } or { PriceLevel: < 0 or > 4 } => "visit_minutes or price_level out of range",
        _ when place.Qa is null || !place.Qa.Any(IsValid) => "no valid question-answer pair",
        _ => null,
    };

    private static bool IsValid(PlacePair pair) =>
        WireNames.TryParseLanguage(pair.Lang, out _) && !string.IsNullOrWhiteSpace(pair.Question) && !string.IsNullOrWhiteSpace(pair.Answer);

    private IndexDocument ToDocument(PlaceLine place, TourismDomain domain)
    {
        var province = place.Area?.Province is { } provinceName
            ? gazetteer.Resolve(provinceName).FirstOrDefault(region => region.Kind == RegionKind.Province)
            : null;
        var city = place.Area?.City is { } cityName
            ? gazetteer.Resolve(cityName).FirstOrDefault(region =>
                region.Kind is not RegionKind.Province and not RegionKind.Area && (province is null || region.Parent == province.Code))
            : null;
        return new IndexDocument
        {
            DocumentId = place.Id!.Trim(),
            Domain = domain,
            Title = place.Name!.Best(Language.Ko),
            PlaceName = place.Name.Best(Language.Ko),
            Names = place.Name,
            Summaries = place.Summary!,
            Area = string.Join(' ', new[] { place.Area?.Province, place.Area?.City }.Where(part => !string.IsNullOrWhiteSpace(part))),
            ProvinceCode = province?.Code ?? city?.ProvinceCode,
            MunicipalityCode = city?.Code,
            Location = place is { Lat: { } lat, Lon: { } lon } ? new GeoPoint(lat, lon) : null,
            Hours = place.Hours,
            Closed = place.Closed,
            VisitMinutes = place.VisitMinutes,
            PriceLevel = place.PriceLevel,
            Tags = place.Tags ?? [],
            SourceUrl = place.SourceUrl,
            SourceType = "other",
            Chunks = [.. Summaries(place), .. Pairs(place)],
        };
    }

    private static IEnumerable<IndexChunk> Summaries(PlaceLine place) => place.Summary!.Known().Select(summary =>
        new IndexChunk(summary.Language, place.Name!.Best(summary.Language), summary.Text, $"{place.Name.Best(summary.Language)}\n{summary.Text}"));

    private static IEnumerable<IndexChunk> Pairs(PlaceLine place) => place.Qa!.Where(IsValid).Select(pair =>
    {
        _ = WireNames.TryParseLanguage(pair.Lang, out var language);
        return new IndexChunk(language, pair.Question!.Trim(), pair.Answer!.Trim(), $"{pair.Question.Trim()}\n{pair.Answer.Trim()}");
    });
}
