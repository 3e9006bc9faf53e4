using Tourism.Core;

namespace Tourism.Embedder.Sources;

/// <summary>What the first pass learns of a record.</summary>
/// <param name="Line">Its line, from 1; 0 in a file that is one record.</param>
/// <param name="Offset">Where it begins, in bytes.</param>
/// <param name="Key">Its document; null when the record will be rejected.</param>
internal readonly record struct SourceIdentity(int Line, long Offset, DocumentKey? Key);

/// <summary>Id and domain of a document.</summary>
internal readonly record struct DocumentKey(string DocumentId, TourismDomain Domain);
