using Npgsql;

namespace Tourism.Index.Postgres.Maintenance;

/// <summary>What concerns the former system while it may still use the database.</summary>
internal static class PostgresFormer
{
    /// <summary>Whether its vector column is there and kept up to date.</summary>
    public static async Task<bool> IsServedAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        await connection.ScalarAsync("select serves_former_system from corpus_state", cancellationToken) is true;

    /// <summary>Of the same pair twice in a document the first row stays: it gets the vector, should only a later one have it.</summary>
    public static Task KeepVectorsAsync(NpgsqlConnection connection, int[] parents, CancellationToken cancellationToken)
    {
        const string Sql = """
            update tourism_child kept set embedding = twin.embedding from tourism_child twin
            where kept.parent_id = any ($1) and kept.embedding is null
                and twin.parent_id = kept.parent_id and twin.id > kept.id and twin.embedding is not null
                and (twin.question, twin.answer) = (kept.question, kept.answer)
            """;
        return connection.ExecuteAsync(Sql, cancellationToken, parents);
    }
}
