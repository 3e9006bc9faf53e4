using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.RagApi.Answering;

/// <summary>Numbers quotes: each stands in the answer once, followed by the number of its citation.</summary>
internal sealed class CitedText
{
    private readonly List<Citation> citations = [];

    public IReadOnlyList<Citation> Citations => citations;

    /// <summary>The quotes as text; one that stands in the answer already is left out.</summary>
    public string Cite(string documentId, IEnumerable<Quote> quotes) => string.Join(' ', quotes
        .Select(quote => new Citation(documentId, quote.Language, quote.Text))
        .Where(citation => !citations.Contains(citation))
        .Select(citation =>
        {
            citations.Add(citation);
            return $"{citation.Quote} [{citations.Count}]";
        }).ToList());

    public ExtractiveAnswer ToAnswer(IEnumerable<string> lines, Language language) => new(
        string.Join('\n', lines.Where(line => line.Length > 0)), citations, citations.Exists(citation => citation.Language != language));
}
