using System.Runtime.InteropServices;
using Tourism.Core.Phonetics;
using Tourism.Core.Text;

namespace Tourism.Index.Terms;

/// <summary>
/// Turns a question into the terms that it is searched by: its own tokens, and, with less weight, what the same would be in another script or
/// language: Chinese characters in their Korean readings, words of the thesaurus in the other languages, names by how they sound.
/// </summary>
public sealed class QueryAnalyzer(ConceptReader concepts, HanjaReadings readings)
{
    // Latin letters and Hangul keep the u of a name, kana write it after final consonants as well.
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

        // Of whole runs: a term inside a name (浦 in 蘇莱浦口) is read with its neighbours.
        Add(ScriptRuns.Of(folded).Where(run => run.Script == Script.Han)
            .SelectMany(run => HanjaTokens.Slots(run.Text, readings).SelectMany(slot => slot)).Select(token => new WeightedToken(token, HanjaTokens.Weight)));
        foreach (var concept in concepts.Read(folded))
        {
            Add(concept.Forms.Skip(1).SelectMany(form => form.Slots.SelectMany(slot => slot.Select(token => new WeightedToken(token, form.Weight)))));
            Add(concept.IsName ? Sounds(concept) : []);
        }

        return [.. weights.Select(pair => new QueryTerm(pair.Key, pair.Value))];

        void Add(IEnumerable<WeightedToken> tokens)
        {
            foreach (var (token, weight) in tokens)
            {
                weights[token] = Math.Max(weights.GetValueOrDefault(token), weight);
            }
        }
    }

    private static IEnumerable<WeightedToken> Sounds(QueryConcept name) => name.Script switch
    {
        Script.Kana when !name.IsHiragana => SoundTokens.WithoutU(name.Text).Select(token => new WeightedToken(token, SoundWeight)),
        Script.Hangul => SoundTokens.WithU(name.Text[..KoreanEnding.StemLength(name.Text)]).Select(token => new WeightedToken(token, LooseSoundWeight)),
        Script.Word when !char.IsDigit(name.Text[0]) => SoundTokens.WithU(name.Text).Select(token => new WeightedToken(token, SoundWeight))
            .Concat(SoundTokens.WithoutU(name.Text).Select(token => new WeightedToken(token, LooseSoundWeight))),
        _ => [],
    };
}
