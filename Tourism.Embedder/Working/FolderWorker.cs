using Microsoft.Extensions.Options;
using Tourism.Embedder.Loading;
using Tourism.Embedder.Sources;
using Tourism.Index;

namespace Tourism.Embedder.Working;

/// <summary>Watches a folder and loads what is new or changed in it, giving way to imports.</summary>
internal sealed partial class FolderWorker(
    Importer importer, EmbedderMetrics metrics, WorkerState state, IOptions<WorkerOptions> options, TimeProvider time, ILogger<FolderWorker> logger)
    : BackgroundService
{
    private readonly FolderWatch watch = new();
    private readonly HashSet<string> problems = new(StringComparer.Ordinal);
    private readonly Inventory inventory = new();
    private bool mustComplete = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
                state.Succeeded();
            }
            catch (WriterBusyException)
            {
                Log.Busy(logger);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Whatever it was, the folder is still there at the next look.
                Log.Failed(logger, error);
                state.Failed("The last load failed; it is tried again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var (files, unreadable) = SourceFinder.Find([options.Value.Path], cancellationToken);
        foreach (var problem in unreadable.Where(problem => problems.Add(problem.Origin)))
        {
            metrics.Count(LoadOutcome.Rejected, 1);
            Log.Rejected(logger, problem.Origin, problem.DocumentId, problem.Rejection!);
        }

        if (watch.Look(files) is not { Count: > 0 } ready)
        {
            return;
        }

        var journal = new LoadJournal(metrics);
        var request = new LoadRequest { Files = ready, Inventory = inventory, Yields = true, AlwaysCompletes = mustComplete };
        mustComplete = true; // should this load be cut off after it wrote
        var summary = await importer.LoadAsync(request, journal, progress: null, cancellationToken);
        mustComplete = false;
        watch.Take(ready);
        Report(journal, summary);
    }

    private void Report(LoadJournal journal, LoadSummary summary)
    {
        foreach (var note in journal.Rejections)
        {
            Log.Rejected(logger, note.Origin, note.DocumentId, note.Reason);
        }

        foreach (var note in journal.Warnings)
        {
            Log.Odd(logger, note.Origin, note.DocumentId, note.Reason);
        }

        Log.Loaded(logger, summary.Written, summary.Unchanged, summary.Rejected, summary.Warnings, summary.Seconds, summary.CorpusVersion);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Loaded: {Written} written, {Unchanged} unchanged, {Rejected} rejected, {Warnings} warnings in {Seconds} s; corpus version {Version}")]
        public static partial void Loaded(ILogger logger, int written, int unchanged, int rejected, int warnings, double seconds, long? version);

        [LoggerMessage(LogLevel.Warning, "Rejected {Origin} ({DocumentId}): {Reason}")]
        public static partial void Rejected(ILogger logger, string origin, string? documentId, string reason);

        [LoggerMessage(LogLevel.Warning, "{Origin} ({DocumentId}): {Reason}")]
        public static partial void Odd(ILogger logger, string origin, string? documentId, string reason);

        [LoggerMessage(LogLevel.Information, "Another process writes to the index; the load is tried again")]
        public static partial void Busy(ILogger logger);

        [LoggerMessage(LogLevel.Error, "The load failed and is tried again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
