using System.Text.Json;
using System.Text.Json.Serialization;
using Tourism.Core;

namespace Tourism.Embedder.Sources;

/// <summary>One line of a place file as it is written.</summary>
internal sealed record PlaceLine(
    string? Id, string? Domain, LocalizedText? Name, PlaceArea? Area, double? Lat, double? Lon, LocalizedText? Summary, string? Hours, string? Closed,
    int? VisitMinutes, int? PriceLevel, IReadOnlyList<string>? Tags, string? SourceUrl, IReadOnlyList<PlacePair>? Qa);

/// <summary>Region of a place: familiar name of the province, and the city, county or district.</summary>
internal sealed record PlaceArea(string? Province, string? City);

/// <summary>A question-answer pair of a place.</summary>
internal sealed record PlacePair(string? Lang, string? Question, string? Answer);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(PlaceLine))]
internal sealed partial class PlaceJson : JsonSerializerContext;
