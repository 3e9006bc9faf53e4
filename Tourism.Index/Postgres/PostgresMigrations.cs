using Npgsql;
using Tourism.Index.Maintenance;

namespace Tourism.Index.Postgres;

/// <summary>
/// Brings a database to the schema of this version: an empty one, one of the former system, or one that is there already. Of several processes
/// one does it while the others wait.
/// </summary>
internal static class PostgresMigrations
{
    /// <summary>The former system's name for what the first file makes.</summary>
    private const string FormerVersion = "1.1.0";

    private static readonly Version LeastVector = new(0, 8, 0); // the first with iterative scans

    /// <summary>Applies what is missing and gives the names of the files applied.</summary>
    /// <exception cref="IndexSetupException">The extension is missing, or tables stand there that are not the former system's.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "select pg_advisory_lock(hashtext('tourism_migrations'))", cancellationToken);
        try
        {
            var missing = await MissingAsync(connection, cancellationToken);
            if (missing.Count > 0)
            {
                await EnsureExtensionAsync(connection, cancellationToken);
                await EnsureFormerVersionAsync(connection, missing[0], cancellationToken);
            }

            foreach (var name in missing)
            {
                await ApplyAsync(connection, name, cancellationToken);
            }

            return missing;
        }
        finally
        {
            await ExecuteAsync(connection, "select pg_advisory_unlock(hashtext('tourism_migrations'))", CancellationToken.None);
        }
    }

    /// <summary>The files that the database lacks.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(connection, "schema_version", cancellationToken))
        {
            return PostgresSql.Migrations;
        }

        var applied = new HashSet<string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("select version from schema_version", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add(reader.GetString(0));
        }

        return [.. PostgresSql.Migrations.Where(name => !applied.Contains(VersionOf(name)))];
    }

    /// <exception cref="IndexSetupException">Something is missing.</exception>
    public static async Task RequireAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if ((await MissingAsync(connection, cancellationToken)).Count > 0)
        {
            throw new IndexSetupException(
                "The database lacks this version's schema. Run `Tourism.Embedder migrate` with the connection string of tourism_user, once, then this again.");
        }
    }

    private static string VersionOf(string name) => name == PostgresSql.Migrations[0] ? FormerVersion : name.Split('_')[0];

    private static async Task ApplyAsync(NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        const string Record = "insert into schema_version (version) values ($1) on conflict do nothing";
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, PostgresSql.Read(name), cancellationToken);
        await using var record = new NpgsqlCommand(Record, connection) { Parameters = { new() { Value = VersionOf(name) } } };
        await record.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task EnsureExtensionAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        const string Sql = "select installed_version, default_version from pg_available_extensions where name = 'vector'";
        string? installed = null;
        string? available = null;
        await using (var command = new NpgsqlCommand(Sql, connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            if (await reader.ReadAsync(cancellationToken))
            {
                installed = reader.IsDBNull(0) ? null : reader.GetString(0);
                available = reader.GetString(1);
            }
        }

        if (available is null || Version.Parse(available) < LeastVector)
        {
            throw new IndexSetupException(
                $"The PostgreSQL server has {(available is null ? "no extension vector" : $"the extension vector {available}")}; pgvector {LeastVector} or later is needed. "
                + "Install it on the server (package postgresql-NN-pgvector, or the image pgvector/pgvector) and run this again.");
        }

        if (installed is null || Version.Parse(installed) < LeastVector)
        {
            await CreateExtensionAsync(connection, installed is null ? "create extension vector" : "alter extension vector update", cancellationToken);
        }
    }

    private static async Task CreateExtensionAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connection, sql, cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new IndexSetupException("The extension vector can be created by a superuser only: run `Tourism.Embedder migrate` with the connection string of one (tourism_user).");
        }
    }

    private static async Task EnsureFormerVersionAsync(NpgsqlConnection connection, string next, CancellationToken cancellationToken)
    {
        if (next == PostgresSql.Migrations[0] && await IsThereAsync(connection, "tourism_parent", cancellationToken))
        {
            throw new IndexSetupException(
                $"The database has a table tourism_parent, but its schema_version does not say {FormerVersion}. Only a database of the former system in that version is taken over.");
        }
    }

    private static async Task<bool> IsThereAsync(NpgsqlConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select to_regclass($1) is not null", connection) { Parameters = { new() { Value = table } } };
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        // The indexes of a taken-over database may take long.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
