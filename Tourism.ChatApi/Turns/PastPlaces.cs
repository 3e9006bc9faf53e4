using System.Text.Json;
using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Turns;

/// <summary>Reads the places of a stored answer. Answers may be older than this version: what is not there is no place.</summary>
internal static class PastPlaces
{
    /// <summary>The places of a search, or those of a plan in its order.</summary>
    public static IReadOnlyList<ChatPlace> Read(JsonElement answer) =>
    [
        .. Items(answer, "places")
            .Concat(Member(answer, "itinerary") is { } plan ? Items(plan, "days").SelectMany(day => Items(day, "segments")) : [])
            .Select(Place).OfType<ChatPlace>(),
    ];

    private static ChatPlace? Place(JsonElement place) =>
        Text(place, "document_id") is { } id && Text(place, "place_name") is { } name
        && WireNames.TryParseDomain(Text(place, "domain"), out var domain)
            ? new ChatPlace
            {
                DocumentId = id,
                PlaceName = name,
                Domain = domain,
                Area = Text(place, "area"),
                Description = Text(place, "description") ?? "",
                Lat = Number(place, "lat"),
                Lon = Number(place, "lon"),
            }
            : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static double? Number(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
