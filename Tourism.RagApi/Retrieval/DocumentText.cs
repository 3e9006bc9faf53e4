using Tourism.Core.Text;
using Tourism.Index;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>The words of a document, for comparing with those of a question: Latin ones whole, others by what the text contains, spaces aside.</summary>
internal sealed class DocumentText
{
    private readonly string joined;
    private readonly HashSet<string> latin;

    public DocumentText(IndexDocument document, IEnumerable<IndexChunk> chunks)
    {
        var text = TextFolding.Fold(string.Join(' ', Texts(document, chunks)));
        latin = [.. ContentWord.Split(text).Where(word => word.Script == Script.Word).Select(word => Singular(word.Text))];
        joined = text.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>The share of a word's parts that the text holds, 0 to 1.</summary>
    public double ShareOf(ContentWord word) => word.Script == Script.Word
        ? latin.Contains(Singular(word.Text)) ? 1 : 0
        : word.Parts.Count(part => joined.Contains(part, StringComparison.Ordinal)) / (double)word.Parts.Count;

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;

    private static IEnumerable<string> Texts(IndexDocument document, IEnumerable<IndexChunk> chunks) =>
        chunks.Select(chunk => chunk.Text)
            .Concat(document.Names.Known().Select(known => known.Text))
            .Concat(document.Summaries.Known().Select(known => known.Text))
            .Concat(document.Tags).Append(document.Area).Append(document.Title);
}
