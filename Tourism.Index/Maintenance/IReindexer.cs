using Tourism.Index.Loads;

namespace Tourism.Index.Maintenance;

/// <summary>
/// Derives anew what the index keeps beside the documents (terms, region codes, hashes), without embedding. Any number of processes may share it,
/// and it goes on where one that was killed ended.
/// </summary>
public interface IReindexer
{
    /// <summary>Whether documents lack derived data, or an earlier run was cut off after its last one.</summary>
    Task<bool> IsNeededAsync(CancellationToken cancellationToken);

    /// <param name="all">Every document, not only those whose derived data is missing or outdated.</param>
    /// <param name="derive">Gives a stored document with all that follows from it; called by several threads.</param>
    /// <param name="progress">Told how many documents are done.</param>
    /// <param name="building">Told how far the indexes are that it builds at the end.</param>
    /// <param name="cancellationToken">Stops it: what is done stays.</param>
    Task<ReindexSummary> RunAsync(
        bool all, Func<StoredDocument, EmbeddedDocument> derive, IProgress<ReindexProgress>? progress, IProgress<IndexBuild>? building,
        CancellationToken cancellationToken);
}

/// <summary>A document as it is stored.</summary>
/// <param name="Document">The document with its chunks.</param>
/// <param name="Text">Its summary as the former system keeps it, in the one language that it has there; empty when it has none.</param>
/// <param name="ContentHash">Its content hash; null when only the former system wrote it.</param>
public sealed record StoredDocument(IndexDocument Document, string Text, string? ContentHash);

/// <summary>How far a run is.</summary>
/// <param name="Done">Documents done, by whichever process.</param>
/// <param name="Total">Documents to be done.</param>
public readonly record struct ReindexProgress(int Done, int Total);

/// <summary>What a run came to.</summary>
/// <param name="Documents">Documents that this process wrote.</param>
/// <param name="CorpusVersion">Version of the corpus after it.</param>
public sealed record ReindexSummary(int Documents, long CorpusVersion);
