using System.Text.RegularExpressions;
using Tourism.Core;
using Tourism.Core.Phonetics;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Answering;

/// <summary>Chooses the sentences of one document that fit a question best, those in the asker's language before others.</summary>
internal sealed partial class PassageRanker
{
    private const double Common = 0.5;

    /// <summary>From this share of the words on, a sentence of another language is preferred to one that has none of them.</summary>
    private const double Fits = 0.6;

    /// <summary>What another language must have more of the words to be preferred.</summary>
    private const double ForeignLead = 0.35;

    // The pair that was asked the same, then a sentence that tells such a fact.
    private const double Asked = 1;
    private const double Told = 0.5;

    // A summary recommends, a pair answers something; and which bus to take is no reason to go.
    private const double PairShare = 0.8;
    private const double WayShare = 0.5;

    private readonly IReadOnlyList<Passage> passages;
    private readonly (QueryConcept Word, double Weight)[] words;
    private readonly double whole;
    private readonly Language language;

    public PassageRanker(IndexDocument document, Asked asked, Language language, HanjaReadings readings)
    {
        passages = Passage.Of(document);
        this.language = language;
        var names = TextAnalyzer.Tokenize(string.Join(' ', IndexedText.Names(document))).ToHashSet(StringComparer.Ordinal);
        var sounds = new NameSounds(document, readings);
        // The name of the place says nothing of which of its sentences is asked for.
        words = [.. asked.Words.Where(word => !IsName(word, names) && sounds.Similarity(word) < Fits).Select(word => (word, Weight(word)))];
        whole = words.Sum(word => word.Weight);
    }

    /// <summary>Whether the question says, beside facts and the name, what it wants to know.</summary>
    public bool HasWords => words.Any(word => word.Word.Kind != ConceptKind.Common);

    /// <summary>
    /// The sentences that tell a fact; empty when none does. A pair that was asked the same goes before a sentence that happens to tell it, and
    /// of another language only such a pair counts.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="isKnown">Whether the answer tells the fact already, so that only such a pair in the asker's language adds to it.</param>
    public IReadOnlyList<Quote> Tell(AskedFact fact, bool isKnown)
    {
        var best = Candidates()
            .Select(candidate => (candidate.Passage, candidate.Sentence, IsOwn: candidate.Passage.Language == language, Score: Fact(candidate.Passage, candidate.Sentence, fact)))
            .Where(candidate => candidate.Score >= (candidate.IsOwn && !isKnown ? Told : Asked) && (candidate.IsOwn || !isKnown))
            .OrderByDescending(candidate => candidate.Score >= Asked)
            .ThenByDescending(candidate => candidate.IsOwn)
            .ThenByDescending(candidate => candidate.Score + Words(candidate.Passage, candidate.Sentence))
            .FirstOrDefault();
        return best.Passage is null ? [] : Around(best.Passage, best.Sentence);
    }

    /// <summary>The sentences that hold most of the question's words; empty when none holds enough.</summary>
    public IReadOnlyList<Quote> Speak()
    {
        if (Best(Candidates()) is not { } best || best.Score == 0)
        {
            return [];
        }

        var own = Best(Candidates().Where(candidate => candidate.Passage.Language == language));
        var chosen = own is { } mine && (mine.Score >= Fits || best.Score < Fits || best.Score < mine.Score + ForeignLead) ? mine : best;
        return chosen.Score == 0 || (HasWords && chosen.Score < Fits / 2) ? [] : Around(chosen.Passage, chosen.Sentence);
    }

    /// <summary>What the document says of the place in general: the first sentences of its summary.</summary>
    public IReadOnlyList<Quote> Introduce(int sentences)
    {
        var passage = passages.OrderByDescending(passage => passage.Language == language).ThenBy(passage => passage.Question is not null).FirstOrDefault();
        return passage is null ? [] : [.. passage.Lead().Take(sentences)];
    }

    /// <summary>The one sentence that says best why the place fits: by itself, since no question stands before it.</summary>
    public Quote? Recommend(Asked asked)
    {
        var own = Candidates().Where(candidate => candidate.Passage.Language == language).ToList();
        return (own.Count > 0 ? own : Candidates())
            .Where(candidate => StandsAlone(candidate.Passage, candidate.Sentence) || asked.Facts.Any(fact => Fact(candidate.Passage, candidate.Sentence, fact) >= Asked))
            .OrderByDescending(candidate => Reason(candidate.Passage, candidate.Sentence, asked))
            .Select(candidate => candidate.Passage.Quote(candidate.Sentence))
            .FirstOrDefault();
    }

    private double Reason(Passage passage, int sentence, Asked asked)
    {
        var told = asked.Facts.Any(fact => fact.IsTold(passage.Sentences[sentence])) ? Told : 0;
        var tellsWay = AskedFact.TellsWay(passage.Sentences[sentence]) && !asked.Has(AskedFact.Way);
        return (Words(word => passage.OwnShareOf(word, sentence)) + told) * (passage.Question is null ? 1 : PairShare) * (tellsWay ? WayShare : 1);
    }

    private IEnumerable<(Passage Passage, int Sentence)> Candidates() =>
        passages.SelectMany(passage => Enumerable.Range(0, passage.Sentences.Count).Select(sentence => (passage, sentence)));

    private (Passage Passage, int Sentence, double Score)? Best(IEnumerable<(Passage Passage, int Sentence)> candidates)
    {
        var scored = candidates.Select(candidate => (candidate.Passage, candidate.Sentence, Score: Words(candidate.Passage, candidate.Sentence))).ToList();
        return scored.Count == 0 ? null : scored.OrderByDescending(candidate => candidate.Score).First();
    }

    private double Words(Passage passage, int sentence) => Words(word => passage.ShareOf(word, sentence));

    private double Words(Func<QueryConcept, double> share) => whole == 0 ? 0 : words.Sum(word => word.Weight * share(word.Word)) / whole;

    private static double Fact(Passage passage, int sentence, AskedFact fact)
    {
        var asked = passage.Question is { } question && fact.Cues.IsMatch(question);
        var told = fact.IsTold(passage.Sentences[sentence]);
        return (asked, told) switch
        {
            (true, true) => Asked + Told,
            (true, false) when sentence == 0 => Asked,
            (false, true) when !IsReply(passage) => Told,
            _ => 0,
        };
    }

    // A pair answers as a whole; of a summary one sentence is meant.
    private static IReadOnlyList<Quote> Around(Passage passage, int sentence) =>
        passage.Question is null ? [passage.Quote(sentence)] : passage.Lead() is var lead && sentence < lead.Count ? lead : [passage.Quote(sentence)];

    private static bool StandsAlone(Passage passage, int sentence) => passage.Question is null || (sentence == 0 && !IsReply(passage));

    // "Yes, …" answers another question than the one asked now.
    private static bool IsReply(Passage passage) => passage.Question is not null && Reply().IsMatch(passage.Sentences[0]);

    private static bool IsName(QueryConcept word, HashSet<string> names) => word.Forms.Any(form => form.Slots.All(slot => slot.Any(names.Contains)));

    private static double Weight(QueryConcept word) => word.Kind == ConceptKind.Common ? Common : 1;

    [GeneratedRegex(@"^(?:네|예|아니요|はい|いいえ|Yes|No|It|They|There)\b|^(?:네|예|아니요|はい|いいえ)[,、]", RegexOptions.CultureInvariant)]
    private static partial Regex Reply();
}
