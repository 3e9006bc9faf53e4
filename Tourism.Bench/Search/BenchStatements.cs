using System.Text.RegularExpressions;
using Npgsql;
using Tourism.Bench.Postgres;
using Tourism.Index;
using Tourism.Index.Postgres;

namespace Tourism.Bench.Search;

/// <summary>
/// The statements that pgbench runs: the product's own, with its parameters from a table that holds those of every query, and the plain search
/// by the index on vectors with the same vectors.
/// </summary>
internal static partial class BenchStatements
{
    /// <summary>Writes the table of parameters.</summary>
    public static async Task PrepareAsync(
        BenchDatabase database, PostgresSearch search, IReadOnlyList<SearchVariant> queries, CancellationToken cancellationToken)
    {
        await using var connection = await database.ConnectAsync(cancellationToken);
        var first = search.Command(queries[0]);
        var columns = string.Concat(first.Parameters.Index().Select(pair => $", p{pair.Index + 1} {pair.Item.DataTypeName}"));
        await ExecuteAsync($"drop table if exists bench_query; create table bench_query (id integer primary key, embedding halfvec(384){columns})");
        foreach (var (row, query) in queries.Index())
        {
            var command = search.Command(query);
            var places = string.Join(", ", command.Parameters.Select((_, place) => $"${place + 1}"));
            await using var insert = new NpgsqlCommand(
                $"insert into bench_query values (${command.Parameters.Count + 1}, ${command.Parameters.Count + 2}::real[]::halfvec(384), {places})", connection);
            insert.Parameters.AddRange(command.Parameters.Select(parameter => parameter.Clone()).ToArray());
            insert.Parameters.Add(new NpgsqlParameter { Value = row + 1 });
            insert.Parameters.Add(new NpgsqlParameter { Value = query.Embedding });
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await ExecuteAsync("analyze bench_query");

        async Task ExecuteAsync(string sql)
        {
            await using var statement = new NpgsqlCommand(sql, connection);
            await statement.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>The product's hybrid search of one variant.</summary>
    public static string Hybrid(int queries) => Script(queries, $"{WithColumns(PostgresSearch.Sql)} where query.id = :query;");

    /// <summary>The nearest chunks by the index, as many as the hybrid search asks for.</summary>
    public static string Plain(int queries) => Script(
        queries,
        $"select chunk_id from chunk_vector order by embedding <=> (select embedding from bench_query where id = :query) limit {BenchQueries.Limit};");

    /// <summary>The statement with its parameters as columns of the table instead.</summary>
    public static string WithColumns(string sql) =>
        Parameter.Replace(sql, "query.p$1").Replace(" from ", " from bench_query query, ", StringComparison.Ordinal);

    private static string Script(int queries, string statement) => $"\\set query random(1, {queries})\n{statement}\n";

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Parameter { get; }
}
