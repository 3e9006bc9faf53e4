using Npgsql;
using NpgsqlTypes;

namespace Tourism.Index.Postgres;

/// <summary>The search of one variant as a statement. What it does stands in <c>0003_search.sql</c>.</summary>
internal static class PostgresSearch
{
    public const string Sql = $"select is_vector, chunk_id, score from tourism_search({PostgresFilter.Sql}, $11, $12, $13::real[]::halfvec(384), $14, $15)";

    public static NpgsqlBatchCommand Command(SearchVariant variant, int dimensions, SearchFilter filter, int limit)
    {
        var command = new NpgsqlBatchCommand(Sql);
        PostgresFilter.AddTo(command.Parameters, filter);
        Add(command, NpgsqlDbType.Array | NpgsqlDbType.Integer, PostgresTerms.FilterKeys(filter.Domain, filter.ProvinceCode, filter.MunicipalityCode));
        Add(command, NpgsqlDbType.Integer, limit);
        Add(command, NpgsqlDbType.Array | NpgsqlDbType.Real, Direction(variant.Embedding, dimensions));
        var terms = variant.Terms.GroupBy(term => PostgresTerms.FirstKey(term.Token)).ToList(); // two tokens may share a key
        Add(command, NpgsqlDbType.Array | NpgsqlDbType.Integer, terms.Select(term => term.Key).ToArray());
        Add(command, NpgsqlDbType.Array | NpgsqlDbType.Real, terms.Select(term => (float)term.Sum(same => same.Weight)).ToArray());
        return command;
    }

    /// <summary>The hits of one variant; nothing that shares no word and points another way.</summary>
    public static async Task<VariantHits> ReadAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var lexical = new List<ChunkHit>();
        var vector = new List<ChunkHit>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var hit = new ChunkHit(reader.GetInt32(1), reader.GetFloat(2));
            if (hit.Score > 0)
            {
                (reader.GetBoolean(0) ? vector : lexical).Add(hit);
            }
        }

        return new VariantHits(lexical, vector, Error: null);
    }

    private static float[]? Direction(float[]? embedding, int dimensions) =>
        embedding?.Length == dimensions && Array.Exists(embedding, value => value != 0) ? embedding : null;

    private static void Add(NpgsqlBatchCommand command, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
}
