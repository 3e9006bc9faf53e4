using Npgsql;
using NpgsqlTypes;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Index.Loads;

namespace Tourism.Index.Postgres.Loads;

/// <summary>Loads whose jobs stand in the database, so that any number of processes share them.</summary>
internal sealed class PostgresLoadBoard(
    PostgresDataSources sources, PostgresIndexWriterFactory writers, Gazetteer gazetteer, HanjaReadings readings, TimeProvider time) : ILoadBoard
{
    /// <summary>A first load of more records does without the search indexes until its end: built at once they take a fraction of the time.</summary>
    public const int BulkRecords = 5000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task<ILoad> OpenAsync(LoadOrder order, Func<LoadPlan> plan, CancellationToken cancellationToken)
    {
        await (await writers.OpenAsync(yields: false, cancellationToken)).DisposeAsync(); // the schema is there from here on
        var presence = await sources.Writing.OpenConnectionAsync(cancellationToken);
        try
        {
            while (true)
            {
                var load = await FindAsync(presence, order, cancellationToken);
                var isJoined = load is not null;
                load ??= await TryBeginAsync(presence, order, plan, cancellationToken);
                if (load is { } id && await TryJoinAsync(presence, id, cancellationToken))
                {
                    return new PostgresLoad(
                        id, isJoined, order, await StoresVectorsAsync(presence, order.Model, cancellationToken), presence, sources,
                        new PostgresDocumentStage(gazetteer, readings), time);
                }

                await Task.Delay(Pause, time, cancellationToken); // another process plans it
            }
        }
        catch
        {
            await presence.DisposeAsync();
            throw;
        }
    }

    private static async Task<int?> FindAsync(NpgsqlConnection connection, LoadOrder order, CancellationToken cancellationToken)
    {
        const string Sql = "select id from index_load where fingerprint = $1 and completed_at is null and abandoned_at is null";
        return await connection.ScalarAsync(Sql, cancellationToken, order.Fingerprint) as int?;
    }

    // All of it is one transaction: of a process that dies nothing is left, and another one plans.
    private static async Task<int?> TryBeginAsync(NpgsqlConnection connection, LoadOrder order, Func<LoadPlan> plan, CancellationToken cancellationToken)
    {
        const string Lock = "select pg_try_advisory_xact_lock(hashtext('tourism_load_plan'), hashtext($1))";
        const string Insert = "insert into index_load (fingerprint) values ($1) returning id";
        const string Count = "update index_load set records = $2 where id = $1";
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("set local idle_in_transaction_session_timeout = 0", cancellationToken); // reading all files may take long
        if (await connection.ScalarAsync(Lock, cancellationToken, order.Fingerprint) is not true
            || await FindAsync(connection, order, cancellationToken) is not null)
        {
            return null;
        }

        var id = (int)(await connection.ScalarAsync(Insert, cancellationToken, order.Fingerprint))!;
        var planned = plan();
        await PostAsync(connection, id, planned, cancellationToken);
        await connection.ExecuteAsync(Count, cancellationToken, id, planned.Records);
        await AbandonIdleAsync(connection, id, cancellationToken);
        await PostgresIndexWriter.ClaimModelAsync(connection, order.Model, cancellationToken);
        if (planned.Records > BulkRecords && await connection.ScalarAsync("select exists (select from tourism_child)", cancellationToken) is false)
        {
            await connection.ExecuteAsync("select tourism_drop_search_indexes()", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return id;
    }

    private static async Task PostAsync(NpgsqlConnection connection, int load, LoadPlan plan, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy index_load_job (load_id, number, content, records) from stdin (format binary)", cancellationToken);
        var number = 0;
        foreach (var job in plan.Jobs)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(load, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(number++, NpgsqlDbType.Integer, cancellationToken);
            await copy.WriteAsync(job.Content, NpgsqlDbType.Text, cancellationToken);
            await copy.WriteAsync(job.Records, NpgsqlDbType.Integer, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    // What an abandoned load wrote stays; begun again it finds that stored.
    private static Task AbandonIdleAsync(NpgsqlConnection connection, int unless, CancellationToken cancellationToken)
    {
        const string Sql = """
            with open as materialized (
                select id from index_load where completed_at is null and abandoned_at is null and id <> $1),
            idle as (
                update index_load load set abandoned_at = current_timestamp from open
                where load.id = open.id and pg_try_advisory_xact_lock(hashtext('tourism_load'), open.id)
                returning load.id)
            delete from index_load_job job using idle where job.load_id = idle.id
            """;
        return connection.ExecuteAsync(Sql, cancellationToken, unless);
    }

    // Held as long as this process works on the load; nobody abandons a load that one is there for.
    private static async Task<bool> TryJoinAsync(NpgsqlConnection connection, int load, CancellationToken cancellationToken)
    {
        const string Lock = "select pg_advisory_lock_shared(hashtext('tourism_load'), $1)";
        const string Unlock = "select pg_advisory_unlock_shared(hashtext('tourism_load'), $1)";
        await connection.ExecuteAsync(Lock, cancellationToken, load);
        if (await connection.ScalarAsync("select abandoned_at is null from index_load where id = $1", cancellationToken, load) is true)
        {
            return true;
        }

        await connection.ExecuteAsync(Unlock, cancellationToken, load);
        return false;
    }

    private static async Task<bool> StoresVectorsAsync(NpgsqlConnection connection, EmbeddingModel model, CancellationToken cancellationToken) =>
        await connection.ScalarAsync("select embedding_model = $1 from corpus_state", cancellationToken, model.ToString()) is true;
}
