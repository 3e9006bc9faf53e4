using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tourism.Core.Contracts;

/// <summary>Lodging of a trip: a document id or a point.</summary>
/// <param name="DocumentId">Id of a document with coordinates; null when a point is given.</param>
/// <param name="Point">The point; null when an id is given.</param>
[JsonConverter(typeof(StartPlaceConverter))]
public sealed record StartPlace(string? DocumentId, GeoPoint? Point);

/// <summary>Reads a document id as a string and a point as an object.</summary>
public sealed class StartPlaceConverter : JsonConverter<StartPlace>
{
    /// <inheritdoc/>
    public override StartPlace Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new StartPlace(reader.GetString(), null);
        }

        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.ValueKind == JsonValueKind.Object
            && TryGetCoordinate(value.RootElement, "lat", 90, out var lat) && TryGetCoordinate(value.RootElement, "lon", 180, out var lon)
            ? new StartPlace(null, new GeoPoint(lat, lon))
            : throw new JsonException("A start place is a document id or an object with lat and lon.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StartPlace value, JsonSerializerOptions options)
    {
        if (value.Point is not { } point)
        {
            writer.WriteStringValue(value.DocumentId);
            return;
        }

        writer.WriteStartObject();
        writer.WriteNumber("lat", point.Lat);
        writer.WriteNumber("lon", point.Lon);
        writer.WriteEndObject();
    }

    private static bool TryGetCoordinate(JsonElement element, string name, double limit, out double coordinate)
    {
        coordinate = 0;
        return element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number
            && member.TryGetDouble(out coordinate) && Math.Abs(coordinate) <= limit;
    }
}
