using Npgsql;
using Tourism.Index.Loads;

namespace Tourism.Index.Postgres.Loads;

/// <summary>A job whose row this process has locked. All that it writes is one transaction, which ends with the job or with the process.</summary>
internal sealed class PostgresLoadJob(
    PostgresLoad load, int loadId, int number, string content, EmbeddingModel model, bool storesVectors, NpgsqlConnection connection,
    NpgsqlTransaction transaction, PostgresDocumentStage stage) : ILoadJob
{
    private const int Attempts = 5;
    private const string Savepoint = "documents";

    public string Content => content;

    public async Task<IReadOnlyDictionary<string, string>> GetContentHashesAsync(
        IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken)
    {
        // A load that stores no vectors has nothing to add to a document of another model.
        const string Sql = """
            select document_id, content_hash from tourism_parent
            where document_id = any ($1) and content_hash is not null and (embedding_model = $2 or not $3)
            """;
        await using var command = connection.Command(Sql, documentIds.ToArray(), model.ToString(), storesVectors);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            hashes[reader.GetString(0)] = reader.GetString(1);
        }

        return hashes;
    }

    public async Task WriteAsync(IReadOnlyList<EmbeddedDocument> documents, CancellationToken cancellationToken)
    {
        var writer = new PostgresIndexWriter(connection, stage);
        for (var attempt = 1; ; attempt++)
        {
            await transaction.SaveAsync(Savepoint, cancellationToken);
            try
            {
                await writer.UpsertInTransactionAsync(documents, model, cancellationToken);
                return;
            }
            catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DeadlockDetected && attempt < Attempts)
            {
                // Another load writes some of these documents too; the server chose this one to stand back.
                await transaction.RollbackAsync(Savepoint, cancellationToken);
            }
        }
    }

    public async Task FinishAsync(JobCounts counts, CancellationToken cancellationToken)
    {
        const string Sql = """
            update index_load_job set done_at = clock_timestamp(), written = $3, unchanged = $4, rejected = $5, warnings = $6
            where load_id = $1 and number = $2
            """;
        await connection.ExecuteAsync(
            Sql, cancellationToken, loadId, number, counts.Written, counts.Unchanged, counts.Rejected, counts.Warnings);
        await transaction.CommitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync(); // rolls back what is not committed
        if (connection.State == System.Data.ConnectionState.Open)
        {
            load.Return(connection);
        }
        else
        {
            await connection.DisposeAsync();
        }
    }
}
