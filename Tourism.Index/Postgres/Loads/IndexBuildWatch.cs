using Npgsql;
using Tourism.Index.Loads;

namespace Tourism.Index.Postgres.Loads;

/// <summary>Tells every second how far the server is with the index that it builds, whichever process asked for it.</summary>
internal sealed class IndexBuildWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource source;
    private readonly IProgress<IndexBuild>? progress;
    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;

    public IndexBuildWatch(NpgsqlDataSource source, IProgress<IndexBuild>? progress, TimeProvider time)
    {
        (this.source, this.progress) = (source, progress);
        watching = progress is null ? Task.CompletedTask : WatchAsync(time);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // what hinders it hinders the load too, which says so better
        stop.Dispose();
    }

    private async Task WatchAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stop.Token))
        {
            await ReportAsync(stop.Token);
        }
    }

    private async Task ReportAsync(CancellationToken cancellationToken)
    {
        // The name of an index is not visible before its transaction commits.
        const string Sql = """
            select relid::regclass::text, greatest(tuples_done::float8 / nullif(tuples_total, 0), blocks_done::float8 / nullif(blocks_total, 0), 0)
            from pg_stat_progress_create_index where datname = current_database() limit 1
            """;
        await using var command = source.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (await reader.ReadAsync(cancellationToken))
        {
            progress!.Report(new IndexBuild(reader.GetString(0), Math.Min(1, reader.GetDouble(1))));
        }
    }
}
