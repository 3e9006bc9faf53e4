using Tourism.Core.Phonetics;
using Tourism.Core.Text;
using Tourism.Index.Vocabulary;

namespace Tourism.Index.Terms;

/// <summary>Splits questions into words and says in which forms documents of any language may hold them.</summary>
public sealed class ConceptReader(HanjaReadings readings, TourismThesaurus thesaurus, KnownPlaces knownPlaces)
{
    private const double SynonymWeight = 0.4;
    private const double OtherNameWeight = 0.6;

    /// <summary>The words of a folded text in their order: known places first, then terms of the thesaurus, then others.</summary>
    public IReadOnlyList<QueryConcept> Read(string folded)
    {
        var places = knownPlaces.Find(folded);
        var withoutPlaces = TextSpan.Blank(folded, places.Select(place => place.Span));
        var terms = thesaurus.Find(withoutPlaces);
        return
        [
            .. places.Select(place => OfPlace(folded, place)),
            .. terms.Select(term => OfTerm(folded.Substring(term.Span.Start, term.Span.Length), term)),
            .. ScriptRuns.Of(TextSpan.Blank(withoutPlaces, terms.Select(term => term.Span))).SelectMany(SplitKana).Where(IsWord).Select(OfWord),
        ];
    }

    /// <summary>The known places of a folded text with where they stand.</summary>
    public IReadOnlyList<(TextSpan Span, QueryConcept Place)> ReadPlaces(string folded) =>
        [.. knownPlaces.Find(folded).Select(place => (place.Span, OfPlace(folded, place)))];

    private static QueryConcept OfPlace(string folded, KnownPlace place)
    {
        var text = folded.Substring(place.Span.Start, place.Span.Length);
        var others = place.Names.Where(name => name != text).Select(name => ConceptForm.Of(TextAnalyzer.Tokenize(name), OtherNameWeight));

        // Without readings of single characters: those of 国立 and 博物館 alone stand for any national museum.
        var own = ConceptForm.Of(TextAnalyzer.Tokenize(text), 1);
        return new QueryConcept(text, Scripts.At(text, 0), ConceptKind.Place, [.. others.Prepend(own).Where(form => form.Slots.Count > 0)]);
    }

    private QueryConcept OfTerm(string text, ThesaurusTerm term) => new(
        text, Scripts.At(text, 0), term.IsOrdinary ? ConceptKind.Common : ConceptKind.Term, [.. OwnForms(text, Scripts.At(text, 0)), .. term.Synonyms.Select(Synonym)]);

    private QueryConcept OfWord(ScriptRun run) => new(
        run.Text, run.Script, IsOrdinary(run) ? ConceptKind.Common : ConceptKind.Name, [.. OwnForms(run.Text, run.Script)]);

    // A Chinese character by itself is the stem of a verb (進む) or half of a word that a term was taken from.
    private static bool IsOrdinary(ScriptRun run) => run.Script switch
    {
        Script.Kana => Scripts.IsHiragana(run.Text[0]) || CommonWords.Covers(run.Text),
        Script.Hangul => CommonWords.Covers(run.Text) || KoreanEnding.IsInflected(run.Text),
        Script.Han => run.Text.Length == 1 || CommonWords.Covers(run.Text),
        _ => CommonWords.Covers(run.Text),
    };

    private IEnumerable<ConceptForm> OwnForms(string text, Script script)
    {
        // Bigrams of endings need not be in a document.
        var tokens = TextAnalyzer.Weigh(text);
        var least = Math.Min(0.5, tokens.Max(token => token.Weight));
        yield return ConceptForm.Of(tokens.Where(token => token.Weight >= least).Select(token => token.Token), 1);
        if (script == Script.Han && HanjaTokens.Slots(text, readings) is { Count: > 0 } slots)
        {
            yield return new ConceptForm(slots, HanjaTokens.Weight);
        }
    }

    private static ConceptForm Synonym(string synonym)
    {
        var tokens = TextAnalyzer.Tokenize(synonym);
        return ConceptForm.Of(tokens, SynonymWeight / tokens.Count);
    }

    // Hiragana between Chinese characters or katakana joins words.
    private static IEnumerable<ScriptRun> SplitKana(ScriptRun run)
    {
        if (run.Script != Script.Kana)
        {
            yield return run;
            yield break;
        }

        for (var start = 0; start < run.Text.Length;)
        {
            var end = start + 1;
            while (end < run.Text.Length && Scripts.IsHiragana(run.Text[end]) == Scripts.IsHiragana(run.Text[start]))
            {
                end++;
            }

            yield return new ScriptRun(run.Text[start..end], Script.Kana, run.Start + start);
            start = end;
        }
    }

    // A single kana or Hangul syllable between others is a particle; longer ones stand apart when a term before them was taken out.
    private static bool IsWord(ScriptRun run) =>
        (run.Text.Length > 1 || run.Script is Script.Han or Script.Word) && !(run.Script == Script.Hangul && KoreanEnding.IsParticle(run.Text));
}
