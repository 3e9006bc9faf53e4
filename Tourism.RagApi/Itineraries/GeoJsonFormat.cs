using System.Text.Json.Nodes;
using Tourism.Core.Contracts;

namespace Tourism.RagApi.Itineraries;

/// <summary>A plan as GeoJSON (RFC 7946): a point for each visit, a line for each day of two or more.</summary>
internal static class GeoJsonFormat
{
    public static JsonObject Write(Itinerary itinerary) => new()
    {
        ["type"] = "FeatureCollection",
        ["features"] = new JsonArray([.. itinerary.Days.SelectMany(Features)]),
    };

    private static IEnumerable<JsonNode> Features(ItineraryDay day)
    {
        var located = day.Segments.Where(segment => segment.Lat is not null && segment.Lon is not null).ToList();
        foreach (var segment in located)
        {
            yield return Feature("Point", Position(segment), new JsonObject
            {
                ["day"] = day.Day,
                ["start"] = segment.Start,
                ["end"] = segment.End,
                ["place_name"] = segment.PlaceName,
                ["document_id"] = segment.DocumentId,
            });
        }

        if (located.Count > 1)
        {
            yield return Feature("LineString", new JsonArray([.. located.Select(Position)]), new JsonObject { ["day"] = day.Day });
        }
    }

    private static JsonObject Feature(string type, JsonNode coordinates, JsonObject properties) => new()
    {
        ["type"] = "Feature",
        ["geometry"] = new JsonObject { ["type"] = type, ["coordinates"] = coordinates },
        ["properties"] = properties,
    };

    // Longitude first.
    private static JsonArray Position(ItinerarySegment segment) => new(segment.Lon!.Value, segment.Lat!.Value);
}
