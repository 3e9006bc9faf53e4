using Tourism.Index;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>What a load reads: source files, or the file of an exported corpus.</summary>
internal interface IJobSource
{
    LoadOrder Order { get; }

    /// <summary>Splits the load into jobs.</summary>
    LoadPlan Plan(IProgress<LoadProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Takes a job that nobody works on; null when all are done.</summary>
    Task<TakenJob?> TakeAsync(ILoad load, CancellationToken cancellationToken);
}

/// <summary>A job with the way to what it writes.</summary>
/// <param name="Job">The job.</param>
/// <param name="PrepareAsync">Reads and embeds what is new or changed, and notes in the journal how much that is and what is left out.</param>
internal sealed record TakenJob(ILoadJob Job, Func<JobJournal, CancellationToken, Task<IReadOnlyList<EmbeddedDocument>>> PrepareAsync);
