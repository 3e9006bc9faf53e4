namespace Tourism.Core;

/// <summary>Wire names of the domain words, for stores and texts; JSON takes them from the enum members' attributes.</summary>
public static class WireNames
{
    /// <summary>All domains in the order of the contract.</summary>
    public static IReadOnlyList<TourismDomain> Domains { get; } = Enum.GetValues<TourismDomain>();

    /// <summary>All languages in the order of the contract.</summary>
    public static IReadOnlyList<Language> Languages { get; } = Enum.GetValues<Language>();

    /// <summary>The wire name, such as <c>food</c>.</summary>
    public static string ToWire(this TourismDomain domain) => domain.ToString().ToLowerInvariant();

    /// <summary>The wire name, such as <c>ko</c>.</summary>
    public static string ToWire(this Language language) => language.ToString().ToLowerInvariant();

    /// <summary>Reads a wire name in any case; numbers and lists are no names.</summary>
    public static bool TryParseDomain(string? text, out TourismDomain domain) => TryParse(text, out domain);

    /// <summary>Reads a wire name in any case; numbers and lists are no names.</summary>
    public static bool TryParseLanguage(string? text, out Language language) => TryParse(text, out language);

    private static bool TryParse<TEnum>(string? text, out TEnum value)
        where TEnum : struct, Enum
    {
        // Not Enum.TryParse, which also reads numbers and lists: "food,stay" is no domain.
        foreach (var member in Enum.GetValues<TEnum>())
        {
            if (member.ToString().Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                value = member;
                return true;
            }
        }

        value = default;
        return false;
    }
}
