using System.Data;
using Npgsql;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Postgres.Maintenance;

/// <summary>Counts what is there and what is not as it should be, all in one state of the database.</summary>
internal sealed class PostgresVerifier(PostgresDataSources sources) : IIndexVerifier
{
    private const string Reindex = "run `reindex`";
    private const string Import = "run `import` of their files with the corpus's embedding model";

    private static readonly Check[] Counts =
    [
        new("documents", "select count(*) from tourism_parent", Help: null),
        new("chunks", "select count(*) from tourism_child", Help: null),
    ];

    private static readonly Check[] Mistakes =
    [
        new("chunks without vector", """
            select count(*) from tourism_child child where not exists (select from chunk_vector vector where vector.chunk_id = child.id)
            """, Import),
        new("documents not embedded with the corpus's model", """
            select count(*) from tourism_parent parent, corpus_state state where parent.embedding_model is distinct from state.embedding_model
            """, Import),
        new("chunks without terms", """
            select count(*) from tourism_child child where not exists (select from chunk_terms terms where terms.chunk_id = child.id)
            """, Reindex),
        new("chunks filed under another document", """
            select count(*) from tourism_child child
            left join chunk_terms terms on terms.chunk_id = child.id left join chunk_vector vector on vector.chunk_id = child.id
            where child.parent_id <> terms.parent_id or child.parent_id <> vector.parent_id
            """, Reindex),
        new("search indexes missing or invalid", """
            select count(*) from unnest(array['parent_place', 'parent_province', 'parent_municipality', 'parent_search_text', 'chunk_vector_parent',
                'chunk_terms_parent', 'chunk_vector_nearest', 'chunk_terms_keys']) name
            where not exists (select from pg_index where indexrelid = to_regclass(name) and indisvalid)
            """, Reindex),
        new("documents and chunks that the corpus's state does not count", """
            select abs(documents - (select count(*) from tourism_parent)) + abs(chunks - (select count(*) from tourism_child)) from corpus_state
            """, Reindex),
    ];

    public async Task<IReadOnlyList<IndexFinding>> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        await PostgresMigrations.RequireAsync(connection, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var findings = new List<IndexFinding>();
        foreach (var check in Counts.Concat(Mistakes))
        {
            findings.Add(Finding(check.Name, (long)(await connection.ScalarAsync(check.Sql, cancellationToken))!, check.Help));
        }

        findings.Add(Finding(
            "documents with missing or outdated derived data", (await PostgresOutdated.ListAsync(connection, cancellationToken)).Length, Reindex));
        findings.Add(Finding("sampled terms counted wrongly", await MiscountedAsync(connection, cancellationToken), Reindex));
        return findings;
    }

    // Of the keys of some chunks and of some counted keys, as many as an index on keys finds quickly.
    private static async Task<long> MiscountedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = """
            with sample as (
                (select key from (select keys from chunk_terms where chunk_id >= (select floor(random() * max(chunk_id)) from chunk_terms)
                    order by chunk_id limit 20) chunk, unnest(keys) key order by random() limit 50)
                union
                (select key from index_term where key >= (select key from index_term offset floor(random() * (select count(*) from index_term))::bigint limit 1)
                    order by key limit 50)
            ), counted as (
                select (select count(*) from (select from chunk_terms where keys @> array[key] limit 20001) holding) as found,
                    coalesce((select chunks from index_term where index_term.key = sample.key), 0)
                        + (select coalesce(sum(chunks), 0) from index_term_change where keys @> array[sample.key]) as counted
                from sample
            )
            select count(*) filter (where found <> counted and found <= 20000) from counted
            """;
        return await connection.ScalarAsync("select terms_counted or not exists (select from chunk_terms) from corpus_state", cancellationToken) is true
            ? (long)(await connection.ScalarAsync(Sql, cancellationToken))!
            : (long)(await connection.ScalarAsync("select count(*) from chunk_terms", cancellationToken))!;
    }

    private static IndexFinding Finding(string name, long count, string? help) => new(name, count, count > 0 ? help : null);

    private sealed record Check(string Name, string Sql, string? Help);
}
