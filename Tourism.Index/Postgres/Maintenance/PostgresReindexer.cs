using Npgsql;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Index.Loads;
using Tourism.Index.Maintenance;
using Tourism.Index.Postgres.Loads;

namespace Tourism.Index.Postgres.Maintenance;

/// <summary>Reindexes some documents a transaction. A document is done when it carries the version of the text analysis, so nothing else is noted.</summary>
internal sealed class PostgresReindexer(PostgresDataSources sources, Gazetteer gazetteer, HanjaReadings readings, TimeProvider time) : IReindexer
{
    private const int BatchSize = 200;
    private const int Workers = 2; // one derives while the server writes for the other

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly PostgresDocumentStage stage = new(gazetteer, readings);

    public async Task<bool> IsNeededAsync(CancellationToken cancellationToken)
    {
        // A load under way completes by itself.
        const string CutOff = """
            select (not terms_counted or documents <> (select count(*) from tourism_parent)) and exists (select from tourism_parent)
                and not exists (select from index_load where completed_at is null and abandoned_at is null)
            from corpus_state
            """;
        await using var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        return (await PostgresOutdated.ListAsync(connection, cancellationToken)).Length > 0
            || await connection.ScalarAsync(CutOff, cancellationToken) is true;
    }

    public async Task<ReindexSummary> RunAsync(
        bool all, Func<StoredDocument, EmbeddedDocument> derive, IProgress<ReindexProgress>? progress, IProgress<IndexBuild>? building,
        CancellationToken cancellationToken)
    {
        await using var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        var ids = await BeginAsync(connection, all, cancellationToken);
        var written = 0;
        var tried = new HashSet<int>();
        while (ids.Length > 0)
        {
            var now = await WriteAsync(ids, derive, progress, cancellationToken);
            tried.UnionWith(now);
            written += now.Count;
            ids = [.. (await PostgresOutdated.ListAsync(connection, cancellationToken)).Where(id => !tried.Contains(id))];
            if (ids.Length > 0 && now.Count == 0)
            {
                await Task.Delay(Pause, time, cancellationToken); // others hold them, and may die
            }
        }

        await using var watch = new IndexBuildWatch(sources.Writing, building, time);
        return new ReindexSummary(written, await CompleteAsync(connection, cancellationToken));
    }

    private static async Task<int[]> BeginAsync(NpgsqlConnection connection, bool all, CancellationToken cancellationToken)
    {
        // Counting every chunk at the end is cheaper than noting what each document had and has, and repairs the counts.
        const string CountAnew = "update corpus_state set terms_counted = false";
        const string All = "update tourism_parent set analysis_version = null, indexed_at = current_timestamp";
        await PostgresMigrations.RequireAsync(connection, cancellationToken);
        await connection.ExecuteAsync(CountAnew, cancellationToken);
        if (all)
        {
            await connection.ExecuteAsync(All, cancellationToken);
        }

        var ids = await PostgresOutdated.ListAsync(connection, cancellationToken);
        if (ids.Length > PostgresLoadBoard.BulkRecords && await connection.ScalarAsync("select exists (select from chunk_terms)", cancellationToken) is false)
        {
            await connection.ExecuteAsync("select tourism_drop_search_indexes()", cancellationToken);
        }

        return ids;
    }

    private async Task<IReadOnlyCollection<int>> WriteAsync(
        int[] ids, Func<StoredDocument, EmbeddedDocument> derive, IProgress<ReindexProgress>? progress, CancellationToken cancellationToken)
    {
        var writer = new PostgresReindexBatch(sources, stage);
        var written = new List<int>();
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(ids.Chunk(BatchSize), options, async (batch, stop) =>
        {
            var locked = await writer.WriteAsync(batch, derive, stop);
            lock (written)
            {
                written.AddRange(locked);
                progress?.Report(new(done += batch.Length, ids.Length)); // what others hold is done by them
            }
        });
        return written;
    }

    private async Task<long> CompleteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Lock = "select pg_advisory_lock(hashtext('tourism_reindex_completion'))";
        const string Unlock = "select pg_advisory_unlock(hashtext('tourism_reindex_completion'))";
        const string Completed = "select version from corpus_state where terms_counted and documents = (select count(*) from tourism_parent)";
        await connection.ExecuteAsync(Lock, cancellationToken);
        try
        {
            if (await connection.ScalarAsync(Completed, cancellationToken) is long version) // by another process that did a part of it
            {
                return version;
            }

            var writer = new PostgresIndexWriter(connection, stage);
            await writer.PrepareCompletionAsync(cancellationToken);
            return await writer.RaiseVersionAsync(cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync(Unlock, CancellationToken.None);
        }
    }
}
