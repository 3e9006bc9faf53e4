using MySqlConnector;

namespace Tourism.Tests.Servers;

/// <summary>MariaDB. The user may create databases and users.</summary>
public static class MariaServer
{
    private static readonly SharedServer Shared = new(Server.Maria, Containers.StartMariaAsync);

    public static async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = TestDatabase.NewName();
        var server = new MySqlConnectionStringBuilder(await Shared.ConnectionStringAsync());
        var own = new MySqlConnectionStringBuilder(server.ConnectionString) { Database = name };
        server.Pooling = false;
        return await TestDatabase.CreateAsync(
            own.ConnectionString,
            () => new MySqlConnection(server.ConnectionString),
            $"create database {name} character set utf8mb4",
            $"drop database if exists {name}");
    }
}
