using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Points in time as ISO 8601 in UTC with <c>Z</c>; the framework's own converter writes <c>+00:00</c>.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
