using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Sqlite;

/// <summary>Reads the whole embedded index in one read transaction, some hundred documents at a time.</summary>
internal sealed class SqliteCorpusReader(SqliteIndexOptions options) : ICorpusReader
{
    public Task<ICorpusSnapshot> OpenAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(options.Path))
        {
            return Task.FromResult<ICorpusSnapshot>(new Snapshot(null, null, IndexState.Empty));
        }

        var connection = new SqliteConnection(options.ReadConnection);
        connection.Open();
        var transaction = connection.BeginTransaction(deferred: true);
        return Task.FromResult<ICorpusSnapshot>(new Snapshot(connection, transaction, SqliteSnapshotReader.ReadState(connection)));
    }

    private sealed class Snapshot(SqliteConnection? connection, SqliteTransaction? transaction, IndexState state) : ICorpusSnapshot
    {
        private const int BatchSize = 500;

        public IndexState State => state;

        public async IAsyncEnumerable<EmbeddedDocument> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var after = 0L;
            while (connection is not null && ReadBatch(connection, after) is { Count: > 0 } rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var document in CorpusRow.Documents(rows))
                {
                    yield return document;
                }

                after = rows[^1].Key;
            }

            await Task.CompletedTask; // SQLite reads synchronously
        }

        public async ValueTask DisposeAsync()
        {
            if (connection is not null)
            {
                await transaction!.DisposeAsync();
                await connection.DisposeAsync();
            }
        }

        private List<CorpusRow> ReadBatch(SqliteConnection open, long after)
        {
            const string Sql = $"""
                select {SqliteRows.DocumentColumns}, document.id, document.content_hash,
                    case when document.model = $model then chunk.embedding else x'' end, chunk.lang, chunk.question, chunk.answer, chunk.chunk_text
                from (select * from document where id > $after order by id limit $limit) document
                join chunk on chunk.document = document.id
                order by document.id, chunk.id
                """;
            using var command = open.CreateCommand();
            command.CommandText = Sql;
            command.Parameters.AddWithValue("$model", state.Model?.ToString() ?? "");
            command.Parameters.AddWithValue("$after", after);
            command.Parameters.AddWithValue("$limit", BatchSize);
            using var reader = command.ExecuteReader();
            var rows = new List<CorpusRow>();
            while (reader.Read())
            {
                var vector = (byte[])reader[SqliteRows.DocumentColumnCount + 2];
                rows.Add(new CorpusRow(
                    reader.GetInt64(SqliteRows.DocumentColumnCount),
                    SqliteRows.ReadDocument(reader, []),
                    reader.GetString(SqliteRows.DocumentColumnCount + 1),
                    SqliteRows.ReadChunk(reader, SqliteRows.DocumentColumnCount + 3),
                    vector.Length > 0 ? SqliteRows.Vector(vector).ToArray() : null));
            }

            return rows;
        }
    }
}
