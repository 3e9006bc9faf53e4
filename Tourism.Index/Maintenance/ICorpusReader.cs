namespace Tourism.Index.Maintenance;

/// <summary>Reads the whole corpus, for an export.</summary>
public interface ICorpusReader
{
    /// <summary>Opens one state of the corpus, which loads do not change any more.</summary>
    Task<ICorpusSnapshot> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>One state of the corpus.</summary>
public interface ICorpusSnapshot : IAsyncDisposable
{
    IndexState State { get; }

    /// <summary>
    /// All documents with the vectors of the corpus's model. One that has others, or lacks some, comes with an empty content hash: whoever loads
    /// it again embeds it.
    /// </summary>
    IAsyncEnumerable<EmbeddedDocument> ReadAsync(CancellationToken cancellationToken);
}
