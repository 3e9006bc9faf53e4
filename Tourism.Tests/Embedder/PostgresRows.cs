using Npgsql;

namespace Tourism.Tests.Embedder;

/// <summary>What a database holds of a corpus.</summary>
internal static class PostgresRows
{
    /// <summary>Documents, their texts and their chunks, without the row ids and times that no two loads share.</summary>
    public static async Task<List<string>> ReadAsync(string connectionString)
    {
        const string Sql = """
            select row_to_json(parent)::jsonb - 'id' - 'created_at' - 'updated_at' - 'indexed_at' || jsonb_build_object('texts', (
                    select jsonb_agg(row_to_json(place) order by lang) from place_text place where place.document_id = parent.document_id),
                'chunks', (select jsonb_agg(row_to_json(child)::jsonb - 'id' - 'parent_id' - 'created_at'
                        || jsonb_build_object('vector', vector.embedding::text, 'terms', terms.terms::text, 'keys', terms.keys) order by position)
                    from tourism_child child left join chunk_vector vector on vector.chunk_id = child.id
                    left join chunk_terms terms on terms.chunk_id = child.id where child.parent_id = parent.id))
            from tourism_parent parent order by document_id
            """;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
#pragma warning disable CA2100 // Tests ask with constants.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
