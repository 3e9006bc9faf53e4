using System.Text.Json.Serialization;

namespace Tourism.Core;

/// <summary>The three languages of the product, with their ISO 639-1 codes as wire names.</summary>
public enum Language
{
    /// <summary>Korean.</summary>
    [JsonStringEnumMemberName("ko")] Ko,

    /// <summary>Japanese.</summary>
    [JsonStringEnumMemberName("ja")] Ja,

    /// <summary>English.</summary>
    [JsonStringEnumMemberName("en")] En,
}
