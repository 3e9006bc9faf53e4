using Npgsql;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Postgres.Maintenance;

/// <summary>Migrations and roles, and the end of the former system's part of the schema.</summary>
internal sealed class PostgresSetup(PostgresDataSources sources) : IIndexSetup
{
    public async Task<IReadOnlyList<string>> MigrateAsync(string? loaderPassword, string? ragPassword, CancellationToken cancellationToken)
    {
        await using var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        try
        {
            var applied = await PostgresMigrations.MigrateAsync(connection, cancellationToken);
            await connection.ReloadTypesAsync(cancellationToken);
            await PostgresRoles.EnsureAsync(connection, loaderPassword, ragPassword, cancellationToken);
            return applied;
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            throw NotAllowed("migrate", connection, error);
        }
    }

    public async Task<IReadOnlyList<string>> FinalizeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await sources.Writing.OpenConnectionAsync(cancellationToken);
        await PostgresMigrations.RequireAsync(connection, cancellationToken);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync("lock table tourism_child in access exclusive mode", cancellationToken); // nobody adds a vector meanwhile
            var present = await PresentAsync(connection, cancellationToken);
            await RequireTakenOverAsync(connection, cancellationToken);
            await connection.ExecuteAsync(PostgresSql.Read("finalize.sql"), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return present;
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            throw NotAllowed("finalize", connection, error);
        }
    }

    private static async Task<IReadOnlyList<string>> PresentAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = """
            select array_remove(array[
                case when to_regclass('v_tourism_search') is not null then 'view v_tourism_search' end,
                case when to_regclass('idx_child_embedding') is not null then 'index idx_child_embedding' end,
                (select 'column tourism_child.embedding' from pg_attribute
                 where attrelid = 'tourism_child'::regclass and attname = 'embedding' and not attisdropped)], null)
            """;
        return (string[])(await connection.ScalarAsync(Sql, cancellationToken))!;
    }

    private static async Task RequireTakenOverAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = """
            select count(*) from tourism_child child
            where embedding is not null and not exists (select from chunk_vector vector where vector.chunk_id = child.id)
            """;
        if (await PostgresFormer.IsServedAsync(connection, cancellationToken)
            && await connection.ScalarAsync(Sql, cancellationToken) is long count and > 0)
        {
            throw new IndexSetupException($"{count:N0} chunks have a vector of the former system that is not taken over yet and would be lost. Run `reindex` first.");
        }
    }

    private static IndexSetupException NotAllowed(string command, NpgsqlConnection connection, PostgresException error) => new(
        $"The user {connection.UserName} may not do this ({error.MessageText}). Run `{command}` with the connection string of the superuser, tourism_user.");
}
