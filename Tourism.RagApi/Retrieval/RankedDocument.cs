using Tourism.Index;

namespace Tourism.RagApi.Retrieval;

/// <summary>A document found.</summary>
/// <param name="Document">The document (its chunk list is empty).</param>
/// <param name="Chunks">Its chunks that were found, best first.</param>
/// <param name="Relevance">The chance that it answers the question, 0 to 1.</param>
/// <param name="NameMatch">How much of one of its names the question holds, 0 to 1.</param>
/// <param name="Rank">What the order is by: higher is better.</param>
internal sealed record RankedDocument(IndexDocument Document, IReadOnlyList<IndexChunk> Chunks, double Relevance, double NameMatch, double Rank);

/// <summary>Result of a retrieval.</summary>
/// <param name="Documents">Relevant documents, best first.</param>
/// <param name="Variants">The variants searched.</param>
/// <param name="Failures">How many of them failed.</param>
/// <param name="DurationMs">Milliseconds of the search.</param>
/// <param name="EmbeddingUsed">Whether vectors were compared; false when the index was embedded with another model.</param>
internal sealed record RetrievalResult(
    IReadOnlyList<RankedDocument> Documents, IReadOnlyList<string> Variants, int Failures, double DurationMs, bool EmbeddingUsed);
