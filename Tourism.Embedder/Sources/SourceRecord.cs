using Tourism.Index;

namespace Tourism.Embedder.Sources;

/// <summary>What one record of a source gave: a document, or the reason why not.</summary>
/// <param name="Origin">File, and line in files that hold several records.</param>
/// <param name="DocumentId">Id of the document; null when it cannot be read.</param>
/// <param name="Document">The document; null when it is rejected.</param>
/// <param name="Rejection">Why it is rejected; null when it is not.</param>
/// <param name="Warnings">What is odd about a document that is loaded all the same.</param>
internal sealed record SourceRecord(string Origin, string? DocumentId, IndexDocument? Document, string? Rejection, IReadOnlyList<string> Warnings)
{
    public static SourceRecord Accepted(string origin, IndexDocument document, params IReadOnlyList<string> warnings) =>
        new(origin, document.DocumentId, document, null, warnings);

    public static SourceRecord Rejected(string origin, string? documentId, string reason) => new(origin, documentId, null, reason, []);
}
