namespace Tourism.Core.Text;

/// <summary>
/// Turns a text into the tokens that lexical search compares: words of Latin letters and digits whole, runs of Hangul and runs of
/// kana and Chinese characters as overlapping bigrams (a run of one character as that character).
/// </summary>
/// <remarks>
/// Bigrams need no dictionary and serve names that no dictionary has; they are what Lucene's CJKAnalyzer does too.
/// Runs end at spaces: <c>해운대 해수욕장</c> shares all but one bigram with the form written together.
/// </remarks>
public static class TextAnalyzer
{
    /// <summary>The tokens of a text in their order, repeated as they repeat.</summary>
    public static List<string> Tokenize(string text)
    {
        var folded = TextFolding.Fold(text);
        var tokens = new List<string>(folded.Length);
        for (var start = 0; start < folded.Length;)
        {
            var script = Family(folded, start);
            var end = start + 1;
            while (end < folded.Length && Family(folded, end) == script)
            {
                end++;
            }

            AddRun(folded.AsSpan(start, end - start), script, tokens);
            start = end;
        }

        return tokens;
    }

    // Kana and Chinese characters form words together (食べ物), so they share their runs.
    private static Script Family(string text, int index) => Scripts.At(text, index) switch
    {
        Script.Kana => Script.Han,
        var script => script,
    };

    private static void AddRun(ReadOnlySpan<char> run, Script script, List<string> tokens)
    {
        if (script == Script.None)
        {
            return;
        }

        if (script == Script.Word || Next(run, 0) == run.Length)
        {
            tokens.Add(run.ToString());
            return;
        }

        for (int start = 0, middle = Next(run, 0); middle < run.Length; (start, middle) = (middle, Next(run, middle)))
        {
            tokens.Add(run[start..Next(run, middle)].ToString());
        }
    }

    // Rare Chinese characters are two UTF-16 units, which a bigram must not part.
    private static int Next(ReadOnlySpan<char> run, int index) => index + (char.IsHighSurrogate(run[index]) ? 2 : 1);
}
