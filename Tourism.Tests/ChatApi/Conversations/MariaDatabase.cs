using MySqlConnector;
using Tourism.ChatApi.Conversations.MariaDb;
using Tourism.Tests.Servers;

namespace Tourism.Tests.ChatApi.Conversations;

/// <summary>A database of conversations: as its owner, who migrates, and as the user that the service runs as.</summary>
internal sealed class MariaDatabase(string owner, IAsyncDisposable? database = null) : IAsyncDisposable
{
    public const string Password = "secret of the 'tests' \\ \"한국\"";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public string Owner => owner;

    public string Service { get; } =
        new MySqlConnectionStringBuilder(owner) { UserID = "tourism_chat", Password = Password }.ConnectionString;

    public string Name { get; } = new MySqlConnectionStringBuilder(owner).Database;

    public static async Task<MariaDatabase> CreateEmptyAsync()
    {
        var database = await MariaServer.CreateDatabaseAsync();
        return new MariaDatabase(database.ConnectionString, database);
    }

    public static async Task<MariaDatabase> CreateAsync()
    {
        var database = await CreateEmptyAsync();
        await database.MigrateAsync();
        return database;
    }

    public async Task MigrateAsync()
    {
        var (code, output) = await RunMigrateAsync(Owner, Password);
        Assert.True(code == 0, output);
    }

    public static async Task<(int Code, string Output)> RunMigrateAsync(string connectionString, string? password = null)
    {
        await using var output = new StringWriter();
        string[] more = password is null ? [] : [$"--{MigrateCommand.PasswordKey}", password];
        var code = await MigrateCommand.TryRunAsync([MigrateCommand.Flag, $"--{MariaConnections.Key}", connectionString, .. more], output);
        return (code!.Value, output.ToString());
    }

    /// <summary>A source of connections as the service has them.</summary>
    public MySqlDataSource Open() => MariaConnections.Create(Service, MariaConnections.CommandTimeout);

    /// <summary>Runs SQL as the owner, as anyone else who works on the database might.</summary>
    public async Task<string?[][]> QueryAsync(string sql)
    {
        await using var connection = new MySqlConnection(Owner);
        await connection.OpenAsync(Cancelled);
        await using var command = new MySqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        var rows = new List<string?[]>();
        while (await reader.ReadAsync(Cancelled))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString())]);
        }

        return [.. rows];
    }

    public ValueTask DisposeAsync() => database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
