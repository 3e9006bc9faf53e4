using Npgsql;

namespace Tourism.Index.Postgres;

/// <summary>In how many chunks tokens occur. What was asked once is remembered until the corpus changes: names and words come again and again.</summary>
internal sealed class PostgresTokenCounts(NpgsqlDataSource dataSource)
{
    private const int MostRemembered = 200_000;

    private volatile Remembered remembered = new(-1);

    public async Task<IReadOnlyDictionary<string, int>> GetAsync(IReadOnlyCollection<string> tokens, long corpusVersion, CancellationToken cancellationToken)
    {
        var known = remembered;
        if (known.CorpusVersion != corpusVersion || known.Counts.Count > MostRemembered)
        {
            remembered = known = new(corpusVersion);
        }

        string[] unknown = [.. tokens.Distinct(StringComparer.Ordinal).Where(token => !known.Counts.ContainsKey(token))];
        if (unknown.Length > 0)
        {
            var counted = await CountAsync([.. unknown.Select(PostgresTerms.FirstKey)], cancellationToken);
            foreach (var token in unknown)
            {
                known.Counts[token] = counted.GetValueOrDefault(PostgresTerms.FirstKey(token));
            }
        }

        return tokens.Distinct(StringComparer.Ordinal).Select(token => KeyValuePair.Create(token, known.Counts[token]))
            .Where(pair => pair.Value > 0).ToDictionary(StringComparer.Ordinal);
    }

    private async Task<Dictionary<int, int>> CountAsync(int[] firstKeys, CancellationToken cancellationToken)
    {
        const string Sql = """
            select first_key, sum(chunks)::integer
            from unnest($1) first_key join index_term on key between first_key and first_key + 7
            group by first_key
            """;
        await using var command = dataSource.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = firstKeys });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new Dictionary<int, int>();
        while (await reader.ReadAsync(cancellationToken))
        {
            counts[reader.GetInt32(0)] = reader.GetInt32(1);
        }

        return counts;
    }

    private sealed record Remembered(long CorpusVersion)
    {
        public System.Collections.Concurrent.ConcurrentDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);
    }
}
