using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>Reports how far a load is over all processes.</summary>
internal sealed class LoadWatch(ILoad load, IProgress<LoadProgress>? progress, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Reports now.</summary>
    public async Task ReportAsync(CancellationToken cancellationToken)
    {
        if (progress is not null)
        {
            var state = await load.GetStateAsync(cancellationToken);
            progress.Report(new(LoadPhase.Loading, state.RecordsDone, state.Records));
        }
    }

    /// <summary>Reports every second, because others work too, until the work is done.</summary>
    public async Task DuringAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = RepeatAsync(stop.Token);
        try
        {
            await work();
        }
        finally
        {
            // What hinders the watch hinders the work too, which says so better.
            await stop.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RepeatAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            await ReportAsync(cancellationToken);
        }
    }
}
