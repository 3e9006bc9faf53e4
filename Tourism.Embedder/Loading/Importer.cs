using Tourism.Index.Embedding;

namespace Tourism.Embedder.Loading;

/// <summary>Loads source files into the index, or only checks them.</summary>
internal sealed class Importer(JobReader reader, LoadRunner runner, TextEmbedder embedder, TimeProvider time)
{
    public async Task<LoadSummary> LoadAsync(
        LoadRequest request, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        if (!request.DryRun)
        {
            return await runner.RunAsync(new FileJobs(request, reader, embedder), request.Workers, journal, progress, cancellationToken);
        }

        var started = time.GetTimestamp();
        Check(request, journal, progress, cancellationToken);
        return journal.Summarize(time.GetElapsedTime(started), state: null);
    }

    private void Check(LoadRequest request, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var plan = LoadPlanner.Plan(request, progress, cancellationToken);
        var done = 0;
        foreach (var job in plan.Jobs)
        {
            var account = new JobJournal();
            account.Written = reader.Read(JobContent.Parse(job.Content), account, cancellationToken).Count;
            journal.Add(account);
            progress?.Report(new(LoadPhase.Loading, done += job.Records, plan.Records));
        }
    }
}
