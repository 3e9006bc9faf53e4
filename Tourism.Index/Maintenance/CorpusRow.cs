namespace Tourism.Index.Maintenance;

/// <summary>A chunk as a corpus reader finds it.</summary>
/// <param name="Key">The store's key of its document.</param>
/// <param name="Document">Its document, without chunks.</param>
/// <param name="ContentHash">The document's content hash; empty when it has none.</param>
/// <param name="Chunk">The chunk.</param>
/// <param name="Vector">Its vector of the corpus's model; null without.</param>
internal sealed record CorpusRow(long Key, IndexDocument Document, string ContentHash, IndexChunk Chunk, float[]? Vector)
{
    /// <summary>The documents of rows that stand document by document.</summary>
    public static IEnumerable<EmbeddedDocument> Documents(IEnumerable<CorpusRow> rows) => rows.GroupBy(row => row.Key).Select(group =>
    {
        CorpusRow[] chunks = [.. group];
        return new EmbeddedDocument(
            chunks[0].Document with { Chunks = [.. chunks.Select(row => row.Chunk)] },
            chunks.All(row => row.Vector is not null) ? chunks[0].ContentHash : "",
            [.. chunks.Select(row => row.Vector)]);
    });
}
