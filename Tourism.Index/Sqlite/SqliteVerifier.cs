using Microsoft.Data.Sqlite;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Sqlite;

/// <summary>Looks whether the embedded index holds what it should.</summary>
internal sealed class SqliteVerifier(SqliteIndexOptions options) : IIndexVerifier
{
    private const string Import = "run `import` of their files again";

    private static readonly (string Name, string Sql, string? Help)[] Checks =
    [
        ("documents", "select count(*) from document", null),
        ("chunks", "select count(*) from chunk", null),
        ("chunks without vector", "select count(*) from chunk where length(embedding) = 0", Import),
        ("documents not embedded with the corpus's model", "select count(*) from document where model is not (select value from meta where key = 'embedding_model')", Import),
        ("chunks without terms", "select count(*) from chunk where length(terms) = 0", Import),
        ("chunks filed under another document", """
            select count(*) from chunk left join document on document.id = chunk.document
            where document.id is null or chunk_key not like document.document_id || ':%'
            """, Import),
        ("faults in the file", "select count(*) from pragma_quick_check where quick_check <> 'ok'", "remove index.db and run `import` of everything"),
    ];

    public Task<IReadOnlyList<IndexFinding>> VerifyAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(options.Path))
        {
            return Task.FromResult<IReadOnlyList<IndexFinding>>([new("documents", 0, null), new("chunks", 0, null)]);
        }

        using var connection = new SqliteConnection(options.ReadConnection);
        connection.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Task.FromResult<IReadOnlyList<IndexFinding>>([.. Checks.Select(check =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = Count(connection, check.Sql);
            return new IndexFinding(check.Name, count, count > 0 ? check.Help : null);
        })]);
    }

    private static long Count(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the statements above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
