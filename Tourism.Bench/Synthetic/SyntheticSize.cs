namespace Tourism.Bench.Synthetic;

/// <summary>How large a synthetic corpus is; every document has nearly as many chunks as the next.</summary>
internal sealed record SyntheticSize(int Documents, int Chunks)
{
    /// <summary>The former system's corpus.</summary>
    public static SyntheticSize Former { get; } = new(377_263, 2_202_565);

    /// <summary>So many chunks, and as many documents as the former system had for them.</summary>
    public static SyntheticSize OfChunks(int chunks) => new(Math.Max(1, (int)((long)chunks * Former.Documents / Former.Chunks)), chunks);

    /// <summary>So many documents, and as many chunks as the former system had for them.</summary>
    public static SyntheticSize OfDocuments(int documents) => new(documents, (int)((long)documents * Former.Chunks / Former.Documents));

    /// <summary>Number of chunks of a document; the same for documents beyond the corpus.</summary>
    public int ChunksOf(int document) => (int)((document + 1L) * Chunks / Documents - (long)document * Chunks / Documents);
}
