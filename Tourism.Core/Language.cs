namespace Tourism.Core;

/// <summary>The three languages of the product, with their ISO 639-1 codes as wire names.</summary>
public enum Language
{
    /// <summary>Korean.</summary>
    Ko,

    /// <summary>Japanese.</summary>
    Ja,

    /// <summary>English.</summary>
    En,
}
