using System.Text.Json;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;

namespace Tourism.Bench.Retrieval;

/// <summary>
/// A question with the places that answer it: by their Korean names, or by what they all share. With neither the corpus has no answer.
/// </summary>
internal sealed record JudgedQuestion(string Lang, string Query, IReadOnlyList<string>? Right, JudgedPlaces? Where)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public bool IsAnswerable => Right is not null || Where is not null;

    public static IReadOnlyList<JudgedQuestion> Read(string path) =>
        [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<JudgedQuestion>(line, Json)!)];

    public bool IsRight(IndexDocument document, Gazetteer gazetteer) =>
        Right?.Contains(document.PlaceName) ?? Where?.Holds(document, gazetteer) ?? false;
}

/// <summary>What right places share.</summary>
internal sealed record JudgedPlaces(string? Province, string? City, string? Domain, string? Tag)
{
    public bool Holds(IndexDocument document, Gazetteer gazetteer) =>
        (Province is null || gazetteer.Find(document.ProvinceCode)!.Name.Ko == Province)
        && (City is null || gazetteer.Find(document.MunicipalityCode)!.Name.Ko == City)
        && (Domain is null || document.Domain.ToWire() == Domain)
        && (Tag is null || document.Tags.Contains(Tag));
}
