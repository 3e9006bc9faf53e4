using Npgsql;

namespace Tourism.Bench.Load;

/// <summary>What a table holds.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Number of its rows.</param>
/// <param name="Checksum">Equal for the same rows in any order and with any serial ids.</param>
internal sealed record TableContents(string Table, long Rows, decimal Checksum);

/// <summary>Tells whether two databases hold the same corpus.</summary>
internal static class CorpusContents
{
    public static async Task<IReadOnlyList<TableContents>> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // Each row's key is the seed of its hash: the sum of hashes would not tell values that two rows exchanged.
        const string Sql = """
            select 'tourism_parent', count(*),
                coalesce(sum(jsonb_hash_extended(to_jsonb(parent) - 'id' - 'created_at' - 'updated_at' - 'indexed_at', hashtextextended(document_id, 0))), 0)
            from tourism_parent parent
            union all
            select 'place_text', count(*), coalesce(sum(jsonb_hash_extended(to_jsonb(place), hashtextextended(document_id || lang, 0))), 0)
            from place_text place
            union all
            select 'tourism_child', count(*),
                coalesce(sum(jsonb_hash_extended(to_jsonb(child) - 'id' - 'parent_id' - 'created_at', hashtextextended(qa_id, 0))), 0)
            from tourism_child child
            union all
            select 'chunk_terms', count(*),
                coalesce(sum(hash_record_extended(row(position, sparsevec_send(terms), keys), hashtextextended(child.qa_id, 0))), 0)
            from chunk_terms join tourism_child child on child.id = chunk_id and child.parent_id = chunk_terms.parent_id
            union all
            select 'chunk_vector', count(*), coalesce(sum(hash_record_extended(
                row(vector.domain::text, province_code, municipality_code, halfvec_send(vector.embedding)), hashtextextended(child.qa_id, 0))), 0)
            from chunk_vector vector join tourism_child child on child.id = chunk_id and child.parent_id = vector.parent_id
            union all
            select 'index_term', count(*), coalesce(sum(hashint4extended(chunks, key)), 0) from index_term
            order by 1
            """;
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var tables = new List<TableContents>();
        while (await reader.ReadAsync(cancellationToken))
        {
            tables.Add(new(reader.GetString(0), reader.GetInt64(1), reader.GetDecimal(2)));
        }

        return tables;
    }
}
