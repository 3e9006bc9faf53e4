using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;
using Pgvector;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Postgres.Maintenance;

/// <summary>Reads the whole index in PostgreSQL in one transaction that sees one state of it, some hundred documents at a time.</summary>
internal sealed class PostgresCorpusReader(PostgresDataSources sources) : ICorpusReader
{
    public async Task<ICorpusSnapshot> OpenAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            select version, (select count(*) from tourism_parent)::integer, (select count(*) from tourism_child)::integer, embedding_model from corpus_state
            """;
        var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            await using var command = connection.Command(Sql);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            var model = reader.IsDBNull(3) ? null : EmbeddingModel.Parse(reader.GetString(3));
            return new Snapshot(connection, transaction, new IndexState(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2), model));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Snapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, IndexState state) : ICorpusSnapshot
    {
        private const int BatchSize = 500;

        public IndexState State => state;

        public async IAsyncEnumerable<EmbeddedDocument> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var after = 0;
            while (await ReadBatchAsync(after, cancellationToken) is { Count: > 0 } rows)
            {
                foreach (var document in CorpusRow.Documents(rows))
                {
                    yield return document;
                }

                after = (int)rows[^1].Key;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }

        private async Task<List<CorpusRow>> ReadBatchAsync(int after, CancellationToken cancellationToken)
        {
            const string Sql = $"""
                select {PostgresRows.DocumentColumns}, parent.id, coalesce(parent.content_hash, ''), vector.embedding::vector,
                    child.lang, child.question, child.answer, child.chunk_text
                from (select * from tourism_parent where id > $1 order by id limit $2) parent
                {PostgresRows.TextJoins}
                join tourism_child child on child.parent_id = parent.id
                left join chunk_vector vector on vector.chunk_id = child.id
                left join chunk_terms terms on terms.chunk_id = child.id
                order by parent.id, terms.position, child.id
                """;
            await using var command = connection.Command(Sql, after, BatchSize);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<CorpusRow>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(new CorpusRow(
                    reader.GetInt32(PostgresRows.DocumentColumnCount),
                    PostgresRows.ReadDocument(reader, []),
                    reader.GetString(PostgresRows.DocumentColumnCount + 1),
                    PostgresRows.ReadChunk(reader, PostgresRows.DocumentColumnCount + 3),
                    reader.IsDBNull(PostgresRows.DocumentColumnCount + 2)
                        ? null
                        : reader.GetFieldValue<Vector>(PostgresRows.DocumentColumnCount + 2).ToArray()));
            }

            return rows;
        }
    }
}
