using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Retrieval;

/// <summary>The words of a document, for comparing with those of a question: Latin ones whole, others by what the text contains, spaces aside.</summary>
internal sealed class DocumentText
{
    private readonly string joined;
    private readonly HashSet<string> latin;

    public DocumentText(IndexDocument document, IEnumerable<IndexChunk> chunks)
        : this(Texts(document, chunks))
    {
    }

    private DocumentText(IEnumerable<string> texts)
    {
        var text = TextFolding.Fold(string.Join(' ', texts));
        latin = [.. ScriptRuns.Of(text).Where(run => run.Script == Script.Word).SelectMany(run => TextAnalyzer.Tokenize(run.Text))];
        joined = text.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>The names of a document alone.</summary>
    public static DocumentText OfNames(IndexDocument document) => new(IndexedText.Names(document));

    /// <summary>The largest share of a form of the word that the text holds, 0 to 1; a known place is held whole or not at all.</summary>
    public double ShareOf(QueryConcept word)
    {
        var share = word.Forms.Max(ShareOf);
        return word.Kind == ConceptKind.Place ? Math.Floor(share) : share;
    }

    /// <summary>Whether the text holds a form of the word whole.</summary>
    public bool Holds(QueryConcept word) => word.Forms.Any(form => ShareOf(form) == 1);

    private double ShareOf(ConceptForm form) => form.Slots.Count(slot => slot.Any(Holds)) / (double)form.Slots.Count;

    // One syllable of Hangul or kana stands in words that have nothing to do with it.
    private bool Holds(string token) => Scripts.At(token, 0) switch
    {
        Script.Word => latin.Contains(token),
        Script.Han => joined.Contains(token, StringComparison.Ordinal),
        _ => token.Length > 1 && joined.Contains(token, StringComparison.Ordinal),
    };

    private static IEnumerable<string> Texts(IndexDocument document, IEnumerable<IndexChunk> chunks) =>
        chunks.Select(chunk => chunk.Text)
            .Concat(document.Names.Known().Select(known => known.Text))
            .Concat(document.Summaries.Known().Select(known => known.Text))
            .Concat(document.Tags).Append(document.Area).Append(document.Title);
}
