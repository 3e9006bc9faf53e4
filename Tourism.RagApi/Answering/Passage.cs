using Tourism.Core;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Answering;

/// <summary>Words of a document that an answer quotes.</summary>
/// <param name="Language">Their language.</param>
/// <param name="Text">Verbatim words.</param>
internal sealed record Quote(Language Language, string Text);

/// <summary>A summary or the answer of a pair, by sentences.</summary>
internal sealed class Passage
{
    // A pair is quoted whole as far as it is short.
    private const int LongestQuote = 300;
    private const int MostSentences = 3;

    private readonly HashSet<string> questionTokens;
    private readonly HashSet<string>[] sentenceTokens;

    private Passage(Language language, string? question, string text)
    {
        Language = language;
        Question = question is null ? null : TextFolding.Fold(question);
        Sentences = Core.Text.Sentences.Split(text);
        questionTokens = [.. TextAnalyzer.Tokenize(question ?? "")];
        sentenceTokens = [.. Sentences.Select(sentence => TextAnalyzer.Tokenize(sentence).ToHashSet(StringComparer.Ordinal))];
    }

    public Language Language { get; }

    /// <summary>The folded question of a pair; null for a summary.</summary>
    public string? Question { get; }

    public IReadOnlyList<string> Sentences { get; }

    /// <summary>All texts of a document, summaries first.</summary>
    public static IReadOnlyList<Passage> Of(IndexDocument document) =>
    [
        .. document.Summaries.Known().Select(summary => new Passage(summary.Language, null, summary.Text)),
        .. document.Chunks.Where(chunk => chunk.Answer != document.Summaries[chunk.Language])
            .Select(chunk => new Passage(chunk.Language, chunk.Question, chunk.Answer)),
    ];

    /// <summary>How much of a word a sentence holds, 0 to 1; the question of its pair counts a little less than its own words.</summary>
    public double ShareOf(QueryConcept word, int sentence) =>
        Math.Max(OwnShareOf(word, sentence), (sentence == 0 ? 0.9 : 0.7) * ShareOf(word, questionTokens));

    /// <summary>How much of a word a sentence holds itself, 0 to 1.</summary>
    public double OwnShareOf(QueryConcept word, int sentence) => ShareOf(word, sentenceTokens[sentence]);

    /// <summary>The first sentences.</summary>
    public IReadOnlyList<Quote> Lead()
    {
        var length = 0;
        return [.. Sentences.Take(MostSentences).TakeWhile((sentence, index) => (length += sentence.Length) <= LongestQuote || index == 0).Select(Quote)];
    }

    public Quote Quote(int sentence) => Quote(Sentences[sentence]);

    private Quote Quote(string sentence) => new(Language, sentence);

    private static double ShareOf(QueryConcept word, HashSet<string> tokens) =>
        word.Forms.Max(form => form.Slots.Count(slot => slot.Any(tokens.Contains)) / (double)form.Slots.Count);
}
