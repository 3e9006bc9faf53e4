using System.Data.Common;

namespace Tourism.Tests.Servers;

/// <summary>An empty database of a test class, which is dropped with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<DbConnection> connect;
    private readonly string dropSql;

    private TestDatabase(string connectionString, Func<DbConnection> connect, string dropSql)
    {
        ConnectionString = connectionString;
        this.connect = connect;
        this.dropSql = dropSql;
    }

    public string ConnectionString { get; }

    internal static string NewName() => $"tourism_test_{Guid.NewGuid():N}";

    internal static async Task<TestDatabase> CreateAsync(
        string connectionString, Func<DbConnection> connect, string createSql, string dropSql)
    {
        await ExecuteAsync(connect, createSql);
        return new(connectionString, connect, dropSql);
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync(connect, dropSql);

    private static async Task ExecuteAsync(Func<DbConnection> connect, string sql)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of databases cannot be parameters; these were made by NewName.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
