using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tourism.ServiceDefaults.Http;

/// <summary>
/// Enums as their snake_case names, read in any case. The framework's own converter also reads numbers in quotes and lists, and gives
/// <c>"ja,en"</c> a value that is no member.
/// </summary>
internal sealed class WireEnumConverter : JsonConverterFactory
{
    /// <summary>The names on the wire, in the order of the members.</summary>
    public static IEnumerable<string> Names(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName);

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private readonly Dictionary<string, TEnum> values =
            Names(typeof(TEnum)).Zip(Enum.GetValues<TEnum>()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase);

        private readonly Dictionary<TEnum, string> names = Enum.GetValues<TEnum>().Zip(Names(typeof(TEnum))).ToDictionary();

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && values.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(names[value]);
    }
}
