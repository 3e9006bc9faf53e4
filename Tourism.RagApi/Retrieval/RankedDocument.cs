using Tourism.Index;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>A document found.</summary>
/// <param name="Document">The document (its chunk list is empty).</param>
/// <param name="Chunks">Its chunks that were found, best first.</param>
/// <param name="Relevance">The chance that it answers the question, 0 to 1; what the order is by.</param>
/// <param name="NameMatch">How much of one of its names the question holds, 0 to 1.</param>
/// <param name="IsNamed">Whether the question names it: by most of one of its names, or all that it names is one of its names.</param>
/// <param name="InRegion">Whether it lies in the region that the question names, or near it.</param>
/// <param name="IsOfKind">Whether it has a domain or theme that the question asks for; true when it asks for none.</param>
/// <param name="Prominence">In how many chunks, those of other documents included, its name stands.</param>
/// <param name="Features">What its relevance comes from.</param>
internal sealed record RankedDocument(
    IndexDocument Document, IReadOnlyList<IndexChunk> Chunks, double Relevance, double NameMatch, bool IsNamed, bool InRegion, bool IsOfKind, int Prominence, MatchFeatures Features);

/// <summary>Result of a retrieval.</summary>
/// <param name="Reading">What the question says.</param>
/// <param name="Documents">The documents to give, best first.</param>
/// <param name="Candidates">All that might have been given, by relevance.</param>
/// <param name="Variants">The variants searched.</param>
/// <param name="Failures">How many of them failed.</param>
/// <param name="DurationMs">Milliseconds of the search.</param>
/// <param name="EmbeddingUsed">Whether vectors were compared; false when the index was embedded with another model.</param>
internal sealed record RetrievalResult(
    QuestionReading Reading, IReadOnlyList<RankedDocument> Documents, IReadOnlyList<RankedDocument> Candidates, IReadOnlyList<string> Variants, int Failures, double DurationMs, bool EmbeddingUsed);
