using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tourism.Embedder.Loading;

/// <summary>Writes domains and languages by their wire names.</summary>
internal sealed class WireNameConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
