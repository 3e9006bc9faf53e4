using System.Collections.Concurrent;
using Npgsql;
using Tourism.Index.Loads;

namespace Tourism.Index.Postgres.Loads;

/// <summary>A load that processes share.</summary>
internal sealed class PostgresLoad(
    int id, bool isJoined, LoadOrder order, bool storesVectors, NpgsqlConnection presence, PostgresDataSources sources, PostgresDocumentStage stage,
    TimeProvider time) : ILoad
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // A worker's connection is used again for its next job: the staging tables are its own.
    private readonly ConcurrentBag<NpgsqlConnection> idle = [];

    public bool IsJoined => isJoined;

    public bool StoresVectors => storesVectors;

    public async Task<ILoadJob?> ClaimAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await TryClaimAsync(cancellationToken) is { } job)
            {
                return job;
            }

            if (!await HasOpenJobsAsync(cancellationToken))
            {
                return null;
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    public async Task<LoadState> GetStateAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).State;

    public async Task<LoadState> CompleteAsync(IProgress<IndexBuild>? progress, CancellationToken cancellationToken)
    {
        // A session's lock: the one who completes may die as well, and another one takes over.
        const string TryLock = "select pg_try_advisory_lock(hashtext('tourism_load_completion'), $1)";
        const string Unlock = "select pg_advisory_unlock(hashtext('tourism_load_completion'), $1)";
        await using var watch = new IndexBuildWatch(sources.Writing, progress, time);
        while (true)
        {
            var (isCompleted, state) = await ReadAsync(cancellationToken);
            if (isCompleted)
            {
                return state;
            }

            if (await presence.ScalarAsync(TryLock, cancellationToken, id) is true)
            {
                try
                {
                    await CompleteOnceAsync(cancellationToken);
                }
                finally
                {
                    await presence.ExecuteAsync(Unlock, CancellationToken.None, id);
                }
            }
            else
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in idle)
        {
            await connection.DisposeAsync();
        }

        await presence.DisposeAsync();
    }

    /// <summary>Takes a connection back from a job.</summary>
    internal void Return(NpgsqlConnection connection) => idle.Add(connection);

    private async Task<ILoadJob?> TryClaimAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            select number, content from index_load_job where load_id = $1 and done_at is null
            order by number for update skip locked limit 1
            """;
        var connection = idle.TryTake(out var known) ? known : await sources.Writing.OpenConnectionAsync(cancellationToken);
        NpgsqlTransaction? transaction = null;
        try
        {
            transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var command = connection.Command(Sql, id);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (await reader.ReadAsync(cancellationToken))
            {
                return new PostgresLoadJob(this, id, reader.GetInt32(0), reader.GetString(1), order.Model, storesVectors, connection, transaction, stage);
            }

            await reader.DisposeAsync();
            await transaction.DisposeAsync();
            idle.Add(connection);
            return null;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> HasOpenJobsAsync(CancellationToken cancellationToken)
    {
        await using var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        return await connection.ScalarAsync(
            "select exists (select from index_load_job where load_id = $1 and done_at is null)", cancellationToken, id) is true;
    }

    private async Task<(bool IsCompleted, LoadState State)> ReadAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            select load.completed_at is not null, load.records, load.corpus_version,
                load.records_done + coalesce(sum(job.records), 0)::integer, load.written + coalesce(sum(job.written), 0)::integer,
                load.unchanged + coalesce(sum(job.unchanged), 0)::integer, load.rejected + coalesce(sum(job.rejected), 0)::integer,
                load.warnings + coalesce(sum(job.warnings), 0)::integer
            from index_load load left join index_load_job job on job.load_id = load.id and job.done_at is not null
            where load.id = $1 group by load.id
            """;
        await using var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        await using var command = connection.Command(Sql, id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetBoolean(0), new LoadState(
            reader.GetInt32(1), reader.GetInt32(3),
            new JobCounts(reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6), reader.GetInt32(7)),
            reader.IsDBNull(2) ? null : reader.GetInt64(2)));
    }

    private async Task CompleteOnceAsync(CancellationToken cancellationToken)
    {
        const string Finish = """
            with gone as (delete from index_load_job where load_id = $1 returning records, written, unchanged, rejected, warnings),
                whole as (select sum(records) as records, sum(written) as written, sum(unchanged) as unchanged, sum(rejected) as rejected,
                    sum(warnings) as warnings from gone)
            update index_load set completed_at = current_timestamp, corpus_version = $2, records_done = coalesce(whole.records, 0),
                written = coalesce(whole.written, 0), unchanged = coalesce(whole.unchanged, 0), rejected = coalesce(whole.rejected, 0),
                warnings = coalesce(whole.warnings, 0)
            from whole where id = $1
            """;
        var (isCompleted, state) = await ReadAsync(cancellationToken);
        if (isCompleted)
        {
            return;
        }

        var writer = new PostgresIndexWriter(presence, stage);
        var raises = order.AlwaysCompletes || state.Counts.Written > 0;
        if (raises)
        {
            await writer.PrepareCompletionAsync(cancellationToken);
        }

        await using var transaction = await presence.BeginTransactionAsync(cancellationToken);
        object version = raises ? await writer.RaiseVersionAsync(cancellationToken) : DBNull.Value;
        await presence.ExecuteAsync(Finish, cancellationToken, id, version);
        await transaction.CommitAsync(cancellationToken);
    }
}
