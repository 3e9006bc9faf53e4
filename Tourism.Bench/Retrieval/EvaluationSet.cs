using Tourism.Index;

namespace Tourism.Bench.Retrieval;

/// <summary>A query with the documents that answer it.</summary>
internal sealed record EvaluationQuery(string Text, IReadOnlySet<string> Right);

/// <summary>Documents and queries with known answers.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Documents">The documents, one chunk each.</param>
/// <param name="Queries">The queries.</param>
internal sealed record EvaluationSet(string Name, IReadOnlyList<IndexDocument> Documents, IReadOnlyList<EvaluationQuery> Queries);
