using System.Text;

namespace Tourism.Core.Phonetics;

/// <summary>
/// Writes Hangul in Latin letters as it is spoken: the letters of the Revised Romanization of Korean (2000) with its changes of neighbouring
/// consonants (독립문 -> dongnimmun, 신라 -> silla, 한라산 -> hallasan), an apostrophe where two vowels of two syllables meet (세운 -> se'un).
/// Other characters are kept.
/// </summary>
public static class HangulRomanizer
{
    private static readonly string[] Initials =
        ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

    private static readonly string[] Vowels =
        ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];

    // A final before a consonant or the end of a word; then what stays and what moves on before a vowel.
    private static readonly (string Closed, string Stays, string Moves)[] Finals =
    [
        ("", "", ""), ("k", "", "g"), ("k", "", "kk"), ("k", "k", "s"), ("n", "", "n"), ("n", "n", "j"), ("n", "", "n"), ("t", "", "d"), ("l", "", "r"),
        ("k", "l", "g"), ("m", "l", "m"), ("l", "l", "b"), ("l", "l", "s"), ("l", "l", "t"), ("p", "l", "p"), ("l", "", "r"), ("m", "", "m"),
        ("p", "", "b"), ("p", "p", "s"), ("t", "", "s"), ("t", "", "ss"), ("ng", "ng", ""), ("t", "", "j"), ("t", "", "ch"), ("k", "", "k"),
        ("t", "", "t"), ("p", "", "p"), ("t", "", ""),
    ];

    /// <summary>The text with its Hangul syllables in Latin letters.</summary>
    public static string Romanize(string text)
    {
        var result = new StringBuilder(text.Length * 3);
        var pending = 0; // the final of the syllable before
        foreach (var character in text)
        {
            if (HangulSyllable.Of(character) is not { } syllable)
            {
                result.Append(Finals[pending].Closed).Append(character);
                pending = 0;
                continue;
            }

            var (final, initial) = Join(pending, Initials[syllable.Initial]);
            result.Append(final).Append(initial).Append(Vowels[syllable.Vowel]);
            pending = syllable.Final;
        }

        return result.Append(Finals[pending].Closed).ToString();
    }

    private static (string Final, string Initial) Join(int final, string initial)
    {
        var (closed, stays, moves) = Finals[final];
        return (closed, initial) switch
        {
            ("", "") => ("'", ""),
            (_, "") => (stays, moves),
            ("k", "n" or "m") => ("ng", initial),
            ("k" or "ng", "r") => ("ng", "n"),
            ("t", "n" or "m") => ("n", initial),
            ("t", "r") => ("n", "n"),
            ("p", "n" or "m") => ("m", initial),
            ("p" or "m", "r") => ("m", "n"),
            ("n" or "l", "r") or ("l", "n") => ("l", "l"),
            _ => (closed, initial),
        };
    }
}
