using System.Runtime.InteropServices;
using Tourism.Core.Phonetics;
using Tourism.Core.Text;

namespace Tourism.Index.Terms;

/// <summary>
/// Turns a question into the terms that it is searched by: its own tokens, and, with less weight, what the same would be in another script or
/// language: Chinese characters in their Korean readings, words of the thesaurus in the other languages, other words by how they sound.
/// </summary>
public sealed class QueryAnalyzer(HanjaReadings readings, TourismThesaurus thesaurus)
{
    private const double ReadingWeight = 0.8;
    private const double SynonymWeight = 0.4;

    // Latin letters keep the u of a name, kana write it after final consonants as well.
    private const double SoundWeight = 0.5;
    private const double LooseSoundWeight = 0.2;

    /// <summary>The distinct terms of a text.</summary>
    public IReadOnlyList<QueryTerm> Analyze(string text)
    {
        var folded = TextFolding.Fold(text);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var token in TextAnalyzer.Weigh(folded))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(weights, token.Token, out _) += token.Weight;
        }

        var known = thesaurus.Find(folded);
        foreach (var (token, weight) in Words(folded, known).SelectMany(ToOtherScripts).Concat(known.SelectMany(ToOtherWords)))
        {
            weights[token] = Math.Max(weights.GetValueOrDefault(token), weight);
        }

        return [.. weights.Select(pair => new QueryTerm(pair.Key, pair.Value))];
    }

    private IEnumerable<WeightedToken> ToOtherScripts(ScriptRun word) => word.Script switch
    {
        Script.Han => HanjaTokens.Of(word.Text, readings).Select(token => new WeightedToken(token, ReadingWeight)),
        Script.Kana when IsKatakana(word.Text[0]) => SoundTokens.WithoutU(word.Text).Select(token => new WeightedToken(token, SoundWeight)),
        Script.Word when !char.IsDigit(word.Text[0]) && !CommonWords.Contains(word.Text) => SoundTokens.WithU(word.Text).Select(token => new WeightedToken(token, SoundWeight))
            .Concat(SoundTokens.WithoutU(word.Text).Select(token => new WeightedToken(token, LooseSoundWeight))),
        _ => [],
    };

    private static IEnumerable<WeightedToken> ToOtherWords(ThesaurusTerm term) =>
        term.Synonyms.SelectMany(synonym =>
        {
            var tokens = TextAnalyzer.Weigh(synonym);
            return tokens.Select(token => new WeightedToken(token.Token, SynonymWeight * token.Weight / tokens.Count));
        });

    // What the thesaurus knows needs no guess at its sound, but Chinese characters keep their readings.
    private static IEnumerable<ScriptRun> Words(string folded, IReadOnlyList<ThesaurusTerm> known) => ScriptRuns.Of(folded)
        .Where(run => run.Script == Script.Han || !known.Any(term => term.Span.Start <= run.Start && term.Span.Start + term.Span.Length >= run.Start + run.Text.Length));

    private static bool IsKatakana(char character) => character is >= '\u30A1' and <= '\u30FC';
}
