using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>Runs a load: opens it, works on its jobs together with whoever else does, and completes it.</summary>
internal sealed class LoadRunner(ILoadBoard board, TimeProvider time)
{
    /// <param name="source">What is loaded.</param>
    /// <param name="workers">Jobs that are worked on at once.</param>
    /// <param name="journal">Told of all that this process does.</param>
    /// <param name="progress">Told how far the load is.</param>
    /// <param name="cancellationToken">Stops it: what is written stays, and the next run goes on.</param>
    public async Task<LoadSummary> RunAsync(
        IJobSource source, int workers, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        await using var load = await board.OpenAsync(source.Order, () => source.Plan(progress, cancellationToken), cancellationToken);
        if (!load.StoresVectors)
        {
            journal.Warn($"the corpus has vectors of another model than {source.Order.Model.Name}: what is new gets none and is found by its words alone");
        }

        await WorkAsync(source, load, workers, journal, progress, cancellationToken);
        var state = await load.CompleteAsync(
            progress.Select<LoadProgress, IndexBuild>(build => new(LoadPhase.Indexing, (int)(build.Share * 100), 100)), cancellationToken);
        return journal.Summarize(time.GetElapsedTime(started), state);
    }

    private async Task WorkAsync(
        IJobSource source, ILoad load, int workers, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        var watch = new LoadWatch(load, progress, time);
        await watch.DuringAsync(() => Parallel.ForEachAsync(Enumerable.Range(0, workers), options, async (_, stop) =>
        {
            while (await source.TakeAsync(load, stop) is { } taken)
            {
                await using (taken.Job)
                {
                    journal.Add(await DoAsync(taken, journal, stop));
                }

                await watch.ReportAsync(stop);
            }
        }), cancellationToken);
    }

    private static async Task<JobJournal> DoAsync(TakenJob taken, LoadJournal journal, CancellationToken cancellationToken)
    {
        var account = new JobJournal();
        try
        {
            var documents = await taken.PrepareAsync(account, cancellationToken);
            if (documents.Count > 0)
            {
                await taken.Job.WriteAsync(documents, cancellationToken);
            }

            await taken.Job.FinishAsync(account.Counts, cancellationToken);
            return account;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            journal.Fail(account.Written);
            throw;
        }
    }
}
