using Npgsql;

namespace Tourism.Index.Postgres.Maintenance;

/// <summary>Documents whose derived data is missing or outdated: of an older text analysis, written by somebody else since, or not whole.</summary>
internal static class PostgresOutdated
{
    private const string Condition = """
        (parent.analysis_version is distinct from $1 or parent.updated_at is distinct from parent.indexed_at or exists (
            select from tourism_child child
            left join chunk_terms terms on terms.chunk_id = child.id and terms.parent_id = child.parent_id
            left join chunk_vector vector on vector.chunk_id = child.id and vector.parent_id = child.parent_id
            where child.parent_id = parent.id and (terms.chunk_id is null or vector.chunk_id is null and
        """;

    private const string VectorWasThere = "parent.embedding_model is not null)))";
    private const string VectorIsOrWasThere = "(parent.embedding_model is not null or child.embedding is not null))))";

    /// <summary>Their ids in order.</summary>
    public static Task<int[]> ListAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = $"select coalesce(array_agg(parent.id order by parent.id), array[]::integer[]) from tourism_parent parent where {Condition} {VectorWasThere}";
        const string FormerSql = $"select coalesce(array_agg(parent.id order by parent.id), array[]::integer[]) from tourism_parent parent where {Condition} {VectorIsOrWasThere}";
        return ReadAsync(connection, Sql, FormerSql, cancellationToken, IndexedText.AnalysisVersion);
    }

    /// <summary>Locks those of some documents that still are and that nobody else holds, until the transaction ends.</summary>
    public static Task<int[]> LockAsync(NpgsqlConnection connection, int[] among, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            with locked as (select parent.id from tourism_parent parent where {Condition} {VectorWasThere} and parent.id = any ($2) for update of parent skip locked)
            select coalesce(array_agg(id order by id), array[]::integer[]) from locked
            """;
        const string FormerSql = $"""
            with locked as (select parent.id from tourism_parent parent where {Condition} {VectorIsOrWasThere} and parent.id = any ($2) for update of parent skip locked)
            select coalesce(array_agg(id order by id), array[]::integer[]) from locked
            """;
        return ReadAsync(connection, Sql, FormerSql, cancellationToken, IndexedText.AnalysisVersion, among);
    }

    private static async Task<int[]> ReadAsync(
        NpgsqlConnection connection, string sql, string formerSql, CancellationToken cancellationToken, params object[] parameters) =>
        (int[])(await connection.ScalarAsync(
            await PostgresFormer.IsServedAsync(connection, cancellationToken) ? formerSql : sql, cancellationToken, parameters))!;
}
