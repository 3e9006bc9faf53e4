using Npgsql;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Postgres.Maintenance;

/// <summary>Reads whole documents by their row ids.</summary>
internal static class PostgresStoredDocuments
{
    public static async Task<IReadOnlyList<StoredDocument>> ReadAsync(NpgsqlConnection connection, int[] ids, CancellationToken cancellationToken)
    {
        // The former system numbers a document's chunks in their ids.
        const string Sql = $"""
            select {PostgresRows.DocumentColumns}, coalesce(parent.summary_text, ''), parent.content_hash,
                child.id is null, child.lang, child.question, child.answer, child.chunk_text
            from unnest($1) wanted (id)
            join tourism_parent parent on parent.id = wanted.id
            {PostgresRows.TextJoins}
            left join tourism_child child on child.parent_id = parent.id
            left join chunk_terms terms on terms.chunk_id = child.id
            order by parent.id, terms.position, substring(child.qa_id from '#(\d+)$')::numeric, child.id
            """;
        const int Text = PostgresRows.DocumentColumnCount;
        await using var command = connection.Command(Sql, ids);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<(StoredDocument Stored, IndexChunk? Chunk)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var stored = new StoredDocument(
                PostgresRows.ReadDocument(reader, []), reader.GetString(Text), reader.IsDBNull(Text + 1) ? null : reader.GetString(Text + 1));
            rows.Add((stored, reader.GetBoolean(Text + 2) ? null : PostgresRows.ReadChunk(reader, Text + 3)));
        }

        return [.. rows.GroupBy(row => row.Stored.Document.DocumentId, StringComparer.Ordinal).Select(group =>
        {
            var stored = group.First().Stored;
            return stored with { Document = stored.Document with { Chunks = [.. group.Select(row => row.Chunk).OfType<IndexChunk>()] } };
        })];
    }
}
