namespace Tourism.Core.Text;

/// <summary>
/// Turns a text into the tokens that lexical search compares: words of Latin letters and digits whole (as their stems), runs of Hangul
/// and runs of kana and Chinese characters as overlapping bigrams (a run of one character as that character), and each Chinese character of a
/// longer run by itself, since it is a word or half of one.
/// </summary>
/// <remarks>
/// Bigrams need no dictionary and serve names that no dictionary has; they are what Lucene's CJKAnalyzer does too. What it does not do is
/// weigh them in questions: bigrams of grammar are as rare as any in a corpus of names, and say nothing. The weights were set on tuning
/// data; <c>docs/quality.md</c> tells what they gain.
/// </remarks>
public static class TextAnalyzer
{
    private const double HanCharacterWeight = 0.7;

    /// <summary>Bigrams of hiragana are grammar most of the time (ですか, について).</summary>
    private const double HiraganaWeight = 0.3;

    /// <summary>Bigrams that begin or end in hiragana join a word to its okurigana or to a particle (食べ, 宮の).</summary>
    private const double MixedHiraganaWeight = 0.4;

    private const double KoreanEndingWeight = 0.3;

    /// <summary>The tokens of a text in their order, repeated as they repeat.</summary>
    public static List<string> Tokenize(string text) => [.. Weigh(text).Select(token => token.Token)];

    /// <summary>The tokens of a question in their order with their weights.</summary>
    public static List<WeightedToken> Weigh(string text)
    {
        var folded = TextFolding.Fold(text);
        var tokens = new List<WeightedToken>(folded.Length);
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

    private static void AddRun(ReadOnlySpan<char> run, Script script, List<WeightedToken> tokens)
    {
        switch (script)
        {
            case Script.None:
                return;
            case Script.Word:
                tokens.Add(new WeightedToken(EnglishStem.Of(run), 1));
                return;
            case Script.Hangul:
                AddHangul(run, tokens);
                return;
            default:
                AddJapanese(run, tokens);
                return;
        }
    }

    private static void AddHangul(ReadOnlySpan<char> word, List<WeightedToken> tokens)
    {
        if (word.Length == 1)
        {
            tokens.Add(new WeightedToken(word.ToString(), 1));
        }

        var stem = KoreanEnding.StemLength(word);
        for (var start = 0; start + 2 <= word.Length; start++)
        {
            tokens.Add(new WeightedToken(word.Slice(start, 2).ToString(), start + 2 <= stem ? 1 : KoreanEndingWeight));
        }
    }

    private static void AddJapanese(ReadOnlySpan<char> run, List<WeightedToken> tokens)
    {
        var middle = Next(run, 0);
        if (middle == run.Length)
        {
            tokens.Add(new WeightedToken(run.ToString(), 1));
            return;
        }

        for (int start = 0; start < run.Length; (start, middle) = (middle, Next(run, middle)))
        {
            if (Scripts.At(run, start) == Script.Han)
            {
                tokens.Add(new WeightedToken(run[start..middle].ToString(), HanCharacterWeight));
            }

            if (middle < run.Length)
            {
                var bigram = run[start..Next(run, middle)];
                tokens.Add(new WeightedToken(bigram.ToString(), Weight(bigram)));
            }
        }
    }

    private static double Weight(ReadOnlySpan<char> bigram) => (Scripts.IsHiragana(bigram[0]), Scripts.IsHiragana(bigram[^1])) switch
    {
        (true, true) => HiraganaWeight,
        (false, false) => 1,
        _ => MixedHiraganaWeight,
    };

    // Rare Chinese characters are two UTF-16 units, which a bigram must not part.
    private static int Next(ReadOnlySpan<char> run, int index) =>
        index >= run.Length ? index : index + (char.IsHighSurrogate(run[index]) && index + 1 < run.Length ? 2 : 1);
}
