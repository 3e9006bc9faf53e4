namespace Tourism.Core.Text;

/// <summary>Singulars of English words by three rules. Harman, How Effective Is Suffixing?, JASIS 42(1), 1991: the S stemmer.</summary>
internal static class EnglishPlural
{
    private const int ShortestPlural = 4;

    /// <summary>The folded word without its plural ending; other words as they are.</summary>
    public static string Singular(ReadOnlySpan<char> word) => word switch
    {
        _ when word.Length < ShortestPlural || word[^1] != 's' => word.ToString(),
        _ when word.EndsWith("ies") && !word.EndsWith("eies") && !word.EndsWith("aies") => string.Concat(word[..^3], "y"),
        _ when word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("xes") || word.EndsWith("sses") => word[..^2].ToString(),
        _ when word.EndsWith("us") || word.EndsWith("ss") => word.ToString(),
        _ => word[..^1].ToString(),
    };
}
