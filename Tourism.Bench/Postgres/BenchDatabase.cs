using Npgsql;

namespace Tourism.Bench.Postgres;

/// <summary>A database that a benchmark makes for itself, and drops unless it is to be kept.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private const string Prefix = "tourism_bench_";

    private readonly NpgsqlConnectionStringBuilder server;
    private readonly bool keep;

    private BenchDatabase(NpgsqlConnectionStringBuilder server, string name, bool isNew, bool keep)
    {
        (this.server, this.keep, Name, IsNew) = (server, keep, name, isNew);
        Connection = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name };
    }

    public string Name { get; }

    /// <summary>Whether it is empty.</summary>
    public bool IsNew { get; }

    public NpgsqlConnectionStringBuilder Connection { get; }

    /// <param name="server">A database of the server, as a user who may create others.</param>
    /// <param name="name">Letters, digits and underscores: what the database is for.</param>
    /// <param name="reuse">Takes the database of an earlier run if there is one; else that is dropped first.</param>
    /// <param name="keep">Whether it stays.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<BenchDatabase> OpenAsync(
        NpgsqlConnectionStringBuilder server, string name, bool reuse, bool keep, CancellationToken cancellationToken)
    {
        const string Exists = "select exists (select from pg_database where datname = $1)";
        var database = Prefix + name;
        await using var connection = await ConnectAsync(server, cancellationToken);
        await using var exists = new NpgsqlCommand(Exists, connection) { Parameters = { new() { Value = database } } };
        if (reuse && await exists.ExecuteScalarAsync(cancellationToken) is true)
        {
            return new BenchDatabase(server, database, isNew: false, keep);
        }

        await ExecuteAsync(connection, $"drop database if exists {database} with (force)", cancellationToken);
        await ExecuteAsync(connection, $"create database {database} template template0 encoding 'UTF8' locale 'C.UTF-8'", cancellationToken);
        return new BenchDatabase(server, database, isNew: true, keep);
    }

    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) => await ConnectAsync(Connection, cancellationToken);

    public async Task<T> QueryAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await ExecuteAsync(connection, sql, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (keep)
        {
            return;
        }

        await using var connection = await ConnectAsync(server, CancellationToken.None);
        await ExecuteAsync(connection, $"drop database if exists {Name} with (force)", CancellationToken.None);
    }

    // Without a pool: no idle connection stands in the way of a drop.
    private static async Task<NpgsqlConnection> ConnectAsync(NpgsqlConnectionStringBuilder builder, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(builder.ConnectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
