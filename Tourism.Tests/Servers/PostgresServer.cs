using Npgsql;

namespace Tourism.Tests.Servers;

/// <summary>PostgreSQL with pgvector. The user may create databases, roles and extensions.</summary>
public static class PostgresServer
{
    private static readonly SharedServer Shared = new(Server.Postgres, Containers.StartPostgresAsync);

    public static async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = TestDatabase.NewName();
        var server = new NpgsqlConnectionStringBuilder(await Shared.ConnectionStringAsync());
        var own = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name };
        server.Pooling = false;
        return await TestDatabase.CreateAsync(
            own.ConnectionString,
            () => new NpgsqlConnection(server.ConnectionString),
            $"create database {name}",
            $"drop database if exists {name} with (force)");
    }
}
