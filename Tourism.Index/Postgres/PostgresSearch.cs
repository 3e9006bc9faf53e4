using Npgsql;
using NpgsqlTypes;

namespace Tourism.Index.Postgres;

/// <summary>The search of a variant as a statement. What it does stands in <c>0003_search.sql</c>.</summary>
/// <param name="Filter">What every hit satisfies.</param>
/// <param name="Limit">Hits of each list at the most.</param>
/// <param name="Dimensions">Those of the corpus's vectors.</param>
/// <param name="Width">Candidates that the search by vectors keeps.</param>
internal sealed record PostgresSearch(SearchFilter Filter, int Limit, int Dimensions, int Width)
{
    public const string Sql = $"select is_vector, chunk_id, score from tourism_search({PostgresFilter.Sql}, $11, $12, $13::real[]::halfvec(384), $14, $15, $16)";

    private const int LeastWidth = 100;
    private const int SmallCorpus = 20_000;

    public NpgsqlBatchCommand Command(SearchVariant variant)
    {
        var command = new NpgsqlBatchCommand(Sql);
        PostgresFilter.AddTo(command.Parameters, Filter);
        Add(command, NpgsqlDbType.Array | NpgsqlDbType.Integer, PostgresTerms.FilterKeys(Filter.Domain, Filter.ProvinceCode, Filter.MunicipalityCode));
        Add(command, NpgsqlDbType.Integer, Limit);
        Add(command, NpgsqlDbType.Array | NpgsqlDbType.Real, Direction(variant.Embedding));
        var terms = variant.Terms.GroupBy(term => PostgresTerms.FirstKey(term.Token)).ToList(); // two tokens may share a key
        Add(command, NpgsqlDbType.Array | NpgsqlDbType.Integer, terms.Select(term => term.Key).ToArray());
        Add(command, NpgsqlDbType.Array | NpgsqlDbType.Real, terms.Select(term => (float)term.Sum(same => same.Weight)).ToArray());
        Add(command, NpgsqlDbType.Integer, Width);
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

    /// <summary>
    /// How wide to search a corpus of so many chunks: twice as wide for ten times as many, which keeps the share of the nearest that is found
    /// above nine tenths (<c>docs/decisions/009-postgres-index.md</c>).
    /// </summary>
    public static int WidthOf(int chunks) => (int)Math.Clamp(LeastWidth * Math.Pow(chunks / (double)SmallCorpus, 0.3), LeastWidth, 1000);

    private float[]? Direction(float[]? embedding) =>
        embedding?.Length == Dimensions && Array.Exists(embedding, value => value != 0) ? embedding : null;

    private static void Add(NpgsqlBatchCommand command, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
}
