using Tourism.Index.Embedding;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>
/// Loads documents into the index: plans jobs, works on them together with whoever else does, and completes the load. Documents that are
/// stored with the same content and model are skipped, so that a load which was cut off goes on where it ended, and a repeated one writes nothing.
/// </summary>
internal sealed class Importer(JobReader reader, JobRunner runner, ILoadBoard board, TextEmbedder embedder, TimeProvider time)
{
    public async Task<LoadSummary> LoadAsync(
        LoadRequest request, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (request.DryRun)
        {
            Check(request, journal, progress, cancellationToken);
            return journal.Summarize(time.GetElapsedTime(started), state: null);
        }

        var order = new LoadOrder(
            LoadFingerprint.Of(request, embedder.Model, JobRunner.ContentSchema), embedder.Model, request.Yields, request.AlwaysCompletes);
        await using var load = await board.OpenAsync(order, () => Plan(request, progress, cancellationToken), cancellationToken);
        if (!load.StoresVectors)
        {
            journal.Warn($"the corpus has vectors of another model than {embedder.Model.Name}: what is new gets none and is found by its words alone");
        }

        await WorkAsync(load, request.Workers, journal, progress, cancellationToken);
        var state = await load.CompleteAsync(Progress(progress), cancellationToken);
        return journal.Summarize(time.GetElapsedTime(started), state);
    }

    private async Task WorkAsync(ILoad load, int workers, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken };
        var watch = new LoadWatch(load, progress, time);
        await watch.DuringAsync(() => Parallel.ForEachAsync(Enumerable.Range(0, workers), options, async (_, stop) =>
        {
            while (await load.ClaimAsync(stop) is { } job)
            {
                await using (job)
                {
                    journal.Add(await runner.RunAsync(job, load.StoresVectors, journal, stop));
                }

                await watch.ReportAsync(stop);
            }
        }), cancellationToken);
    }

    private void Check(LoadRequest request, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var plan = Plan(request, progress, cancellationToken);
        var done = 0;
        foreach (var job in plan.Jobs)
        {
            var account = new JobJournal();
            account.Written = reader.Read(JobContent.Parse(job.Content), account, cancellationToken).Count;
            journal.Add(account);
            progress?.Report(new(LoadPhase.Loading, done += job.Records, plan.Records));
        }
    }

    private static LoadPlan Plan(LoadRequest request, IProgress<LoadProgress>? progress, CancellationToken cancellationToken) => LoadPlanner.Plan(
        request,
        progress is null ? null : new Relay<int>(read => progress.Report(new(LoadPhase.Surveying, read, request.Files.Count))),
        cancellationToken);

    private static Relay<IndexBuild>? Progress(IProgress<LoadProgress>? progress) => progress is null
        ? null
        : new Relay<IndexBuild>(build => progress.Report(new(LoadPhase.Indexing, (int)(build.Share * 100), 100)));

    // Unlike Progress<T> it reports on the caller's thread, in order.
    private sealed class Relay<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
