namespace Tourism.Index;

/// <summary>The writing side of the index, used by the Embedder alone. A store allows what its promise says: SQLite one writer at a time.</summary>
public interface IIndexWriter : IAsyncDisposable
{
    /// <summary>Content hashes of those documents that are stored with the given model; others are missing from the result.</summary>
    Task<IReadOnlyDictionary<string, string>> GetContentHashesAsync(
        IReadOnlyCollection<string> documentIds, EmbeddingModel model, CancellationToken cancellationToken);

    /// <summary>Writes documents and their chunks in one transaction; a document that is there is replaced.</summary>
    Task UpsertAsync(IReadOnlyList<EmbeddedDocument> documents, EmbeddingModel model, CancellationToken cancellationToken);

    /// <summary>Marks a load as completed and gives the new version of the corpus.</summary>
    Task<long> CompleteLoadAsync(EmbeddingModel model, CancellationToken cancellationToken);
}

/// <summary>Opens the writing side: creates or migrates the store first.</summary>
public interface IIndexWriterFactory
{
    /// <summary>Opens the store for writing.</summary>
    /// <param name="yields">Whether this writer gives way to one that does not (a worker to an import).</param>
    /// <param name="cancellationToken">Stops the wait for another writer.</param>
    /// <exception cref="WriterBusyException">Another writer holds the store and does not give way.</exception>
    Task<IIndexWriter> OpenAsync(bool yields, CancellationToken cancellationToken);

    /// <summary>Whether a writer that does not yield waits for the store.</summary>
    bool IsAwaited { get; }
}

/// <summary>Another process writes to the index.</summary>
public sealed class WriterBusyException(string message) : Exception(message);
