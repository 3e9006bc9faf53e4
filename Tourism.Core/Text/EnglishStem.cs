using System.Buffers;

namespace Tourism.Core.Text;

/// <summary>
/// Stems of English words: plurals as singulars, then without -ing, -ed, -ly and a last e (<c>hiking</c>, <c>hiked</c> and <c>hike</c> are
/// <c>hik</c>). Lighter than Porter's stemmer, since a token is also what names are compared by.
/// </summary>
/// <remarks>Harman, How Effective Is Suffixing?, JASIS 42(1), 1991: the S stemmer; Porter, An Algorithm for Suffix Stripping, 1980: steps 1b and 5a.</remarks>
public static class EnglishStem
{
    private const int ShortestPlural = 4;
    private const int ShortestStem = 3;

    private static readonly string[] Suffixes = ["ing", "ed", "ly"];
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The stem of a folded word; a word without a known ending as it is.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> stem = Singular(word);
        foreach (var suffix in Suffixes)
        {
            if (stem.EndsWith(suffix) && IsStem(stem[..^suffix.Length]))
            {
                stem = WithoutDoubledConsonant(stem[..^suffix.Length]);
                break;
            }
        }

        return (stem.Length > ShortestStem && stem[^1] == 'e' ? stem[..^1] : stem).ToString();
    }

    private static string Singular(ReadOnlySpan<char> word) => word switch
    {
        _ when word.Length < ShortestPlural || word[^1] != 's' => word.ToString(),
        _ when word.EndsWith("ies") && !word.EndsWith("eies") && !word.EndsWith("aies") => string.Concat(word[..^3], "y"),
        _ when word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("xes") || word.EndsWith("sses") => word[..^2].ToString(),
        _ when word.EndsWith("us") || word.EndsWith("ss") => word.ToString(),
        _ => word[..^1].ToString(),
    };

    // The ending of king, spring and need is none.
    private static bool IsStem(ReadOnlySpan<char> stem) => stem.Length >= ShortestStem && stem.ContainsAny(Vowels) && stem[^1] != 'e';

    private static ReadOnlySpan<char> WithoutDoubledConsonant(ReadOnlySpan<char> stem) =>
        stem[^1] == stem[^2] && !"aeioulsz".Contains(stem[^1], StringComparison.Ordinal) ? stem[..^1] : stem;
}
