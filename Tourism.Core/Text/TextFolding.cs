using System.Globalization;
using System.Text;

namespace Tourism.Core.Text;

/// <summary>Folds the forms of one text into one: width, composition, case.</summary>
public static class TextFolding
{
    /// <summary>NFKC (full width to half width, half-width kana to full, conjoining jamo to syllables), lower case, macrons and accents of Latin letters dropped.</summary>
    public static string Fold(string text)
    {
        var folded = WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKC);
        return (HoldsAccentedLatin(folded) ? DropLatinAccents(folded) : folded).ToLowerInvariant();
    }

    // Normalisation throws at half a surrogate pair; a cut text or a hostile one may hold it.
    private static string WithoutLoneSurrogates(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;

    private static bool HoldsAccentedLatin(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u00C0', '\u024F') || text.ContainsAnyInRange('\u1E00', '\u1EFF');

    private static string DropLatinAccents(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            // Only Latin letters: decomposing kana would take their voicing marks away, decomposing Hangul its syllables.
            if (HoldsAccentedLatin([character]))
            {
                result.Append(character.ToString().Normalize(NormalizationForm.FormD)
                    .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark).ToArray());
            }
            else
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }
}
