namespace Tourism.Index.Loads;

/// <summary>
/// Where loads are posted as jobs. Every process that opens the same load works on its jobs; a store with one writer keeps them in the
/// process that opened it.
/// </summary>
public interface ILoadBoard
{
    /// <summary>Joins the load of the same fingerprint that is not completed, else begins one.</summary>
    /// <param name="order">What the load is.</param>
    /// <param name="plan">Splits it into jobs; asked only by the process that begins it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="WriterBusyException">The store has one writer, and another process is it.</exception>
    Task<ILoad> OpenAsync(LoadOrder order, Func<LoadPlan> plan, CancellationToken cancellationToken);
}

/// <summary>A load that this process works on.</summary>
public interface ILoad : IAsyncDisposable
{
    /// <summary>Whether another process began it.</summary>
    bool IsJoined { get; }

    /// <summary>Whether the corpus keeps vectors of the load's model; not, when its own are of another one.</summary>
    bool StoresVectors { get; }

    /// <summary>Takes a job that nobody works on. Waits while others hold the last ones, for they may die; null when all are done.</summary>
    Task<ILoadJob?> ClaimAsync(CancellationToken cancellationToken);

    /// <summary>How far the load is, over all processes.</summary>
    Task<LoadState> GetStateAsync(CancellationToken cancellationToken);

    /// <summary>Completes the load, which raises the version of the corpus, unless another process does: then waits for it.</summary>
    /// <param name="progress">Told how far the indexes that it builds are.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<LoadState> CompleteAsync(IProgress<IndexBuild>? progress, CancellationToken cancellationToken);
}

/// <summary>A job that this process holds. Disposed before it is finished it is free again, and what it wrote is undone where the store can.</summary>
public interface ILoadJob : IAsyncDisposable
{
    /// <summary>What to load, in the words of who planned it.</summary>
    string Content { get; }

    /// <summary>Content hashes of those documents that need not be written again.</summary>
    Task<IReadOnlyDictionary<string, string>> GetContentHashesAsync(IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken);

    /// <summary>Writes documents with distinct ids.</summary>
    Task WriteAsync(IReadOnlyList<EmbeddedDocument> documents, CancellationToken cancellationToken);

    /// <summary>Marks the job as done.</summary>
    Task FinishAsync(JobCounts counts, CancellationToken cancellationToken);
}
