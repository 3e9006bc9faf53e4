using Npgsql;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Postgres.Maintenance;

/// <summary>Writes derived data of some documents in one transaction.</summary>
internal sealed class PostgresReindexBatch(PostgresDataSources sources, PostgresDocumentStage stage)
{
    /// <summary>Writes those of the documents that are outdated and that nobody else holds, and gives their ids.</summary>
    public async Task<int[]> WriteAsync(int[] ids, Func<StoredDocument, EmbeddedDocument> derive, CancellationToken cancellationToken)
    {
        await using var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var locked = await PostgresOutdated.LockAsync(connection, ids, cancellationToken);
        if (locked.Length > 0)
        {
            if (await PostgresFormer.IsServedAsync(connection, cancellationToken))
            {
                await PostgresFormer.KeepVectorsAsync(connection, locked, cancellationToken);
            }

            var documents = await PostgresStoredDocuments.ReadAsync(connection, locked, cancellationToken);
            var model = await connection.ScalarAsync("select embedding_model from corpus_state", cancellationToken) as string;
            await stage.WriteAsync(
                connection, [.. documents.Select(derive)], model is null ? null : EmbeddingModel.Parse(model), cancellationToken);
            await DisownModelAsync(connection, locked, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return locked;
    }

    // A document that lacks a vector counts as not embedded, so that a load of the corpus's model embeds it.
    private static Task DisownModelAsync(NpgsqlConnection connection, int[] parents, CancellationToken cancellationToken)
    {
        const string Sql = """
            update tourism_parent parent set embedding_model = null
            where id = any ($1) and embedding_model is not null and exists (
                select from tourism_child child where child.parent_id = parent.id
                    and not exists (select from chunk_vector vector where vector.chunk_id = child.id))
            """;
        return connection.ExecuteAsync(Sql, cancellationToken, parents);
    }
}
