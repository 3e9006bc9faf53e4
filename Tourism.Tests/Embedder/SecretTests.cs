using Npgsql;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder;

/// <summary>Passwords stand in nothing that the Embedder prints or logs, however much it is told to log.</summary>
public sealed class SecretTests : IAsyncLifetime
{
    private const string Secret = "p4ss-of-test";

    private readonly TempFolder files = new();
    private TestDatabase database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        files.Write("a.jsonl", Samples.Place("P_HIS_1"));
        database = await PostgresServer.CreateDatabaseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        files.Dispose();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("reindex")]
    [InlineData("verify")]
    [InlineData("import")]
    [InlineData("export")]
    public async Task A_wrong_password_is_not_shown(string command) =>
        Assert.Contains("password authentication failed", await FailAsync(With(text => text.Password = Secret), command), StringComparison.Ordinal);

    [Theory]
    [InlineData("migrate")]
    [InlineData("import")]
    public async Task The_password_for_a_server_that_cannot_be_reached_is_not_shown(string command) =>
        Assert.Contains("Failed to connect", await FailAsync(With(text => (text.Password, text.Port) = (Secret, 1)), command), StringComparison.Ordinal);

    [Theory]
    [InlineData($"Host=127.0.0.1;Password=a;{Secret}=b")]
    [InlineData($"Host=127.0.0.1;Port={Secret}")]
    [InlineData($"postgres://tourism_user:{Secret}@127.0.0.1/tourism_db")]
    [InlineData($"Host=127.0.0.1;Password=\"{Secret}")]
    public async Task What_is_no_connection_string_is_not_shown(string connectionString) =>
        Assert.Contains("is no connection string such as", await FailAsync(connectionString, "migrate"), StringComparison.Ordinal);

    [Fact]
    public async Task The_password_of_a_connection_that_works_is_not_shown()
    {
        var own = new NpgsqlConnectionStringBuilder(database.ConnectionString).Password!;

        var shown = await RunAsync(database.ConnectionString, 0, "migrate");
        shown += await RunAsync(database.ConnectionString, 0, "import", files.Path);
        shown += await RunAsync(database.ConnectionString, 0, "verify");

        Assert.Contains("Applied 0001_former_schema.sql", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(own, shown, StringComparison.Ordinal);
    }

    private async Task<string> FailAsync(string connectionString, string command) => await RunAsync(
        connectionString, 1, command switch
        {
            "import" => [command, files.Path],
            "export" => [command, files.At("x.gz")],
            _ => [command],
        });

    private static async Task<string> RunAsync(string connectionString, int exitCode, params string[] args)
    {
        var (code, shown) = await EmbedderProcess.RunOnPostgresAsync(connectionString, EmbedderProcess.TellingAll, Cancellation, args);
        Assert.True(exitCode == code, shown);
        Assert.DoesNotContain(Secret, shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Password=", shown.Replace("Password=…", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        return shown;
    }

    private string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var text = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        change(text);
        return text.ConnectionString;
    }
}
