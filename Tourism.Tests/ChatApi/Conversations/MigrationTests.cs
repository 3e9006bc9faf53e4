using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MySqlConnector;
using Tourism.ChatApi.Conversations;
using Tourism.ChatApi.Conversations.MariaDb;
using Tourism.Tests.ServiceDefaults;

namespace Tourism.Tests.ChatApi.Conversations;

public sealed partial class MigrationTests
{
    private const string FormerTable = """
        CREATE TABLE chat_history (
            chat_id INT AUTO_INCREMENT PRIMARY KEY,
            session_id VARCHAR(255) NOT NULL,
            user_message TEXT NOT NULL,
            response_type VARCHAR(50) NOT NULL,
            assistant_response LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (JSON_VALID(assistant_response)),
            created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
            INDEX idx_session_id (session_id),
            INDEX idx_created_at (created_at),
            INDEX idx_session_created (session_id, created_at)
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
        """;

    private const string FormerInsert = """
        INSERT INTO chat_history (session_id, user_message, response_type, assistant_response)
        VALUES ('user-42', '서울 맛집 추천해줘 🍜', 'search', '{"message": "\\uc11c\\uc6b8", "places": []}')
        """;

    private const string FormerRead = """
        SELECT session_id, user_message, response_type, assistant_response FROM chat_history
        WHERE session_id = 'user-42' ORDER BY created_at DESC LIMIT 10
        """;

    [Fact]
    public async Task An_empty_database_a_former_one_a_repeated_run_and_two_processes_at_once_give_the_same_tables()
    {
        await using var empty = await MariaDatabase.CreateEmptyAsync();
        Assert.Contains("version 0 -> 2", (await MariaDatabase.RunMigrateAsync(empty.Owner)).Output, StringComparison.Ordinal);
        await using var former = await MariaDatabase.CreateEmptyAsync();
        await former.QueryAsync(FormerTable);
        await former.QueryAsync(FormerInsert);
        var rows = await former.QueryAsync("select * from chat_history");
        await former.MigrateAsync();
        Assert.Equal(rows, await former.QueryAsync("select * from chat_history"));
        await using var together = await MariaDatabase.CreateEmptyAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunProcessAsync(together.Owner)));

        var tables = await TablesAsync(empty);

        Assert.Equal(3, tables.Count);
        Assert.Equal(tables, await TablesAsync(former));
        Assert.Equal(tables, await TablesAsync(together));
        Assert.Contains("version 2 -> 2", (await MariaDatabase.RunMigrateAsync(empty.Owner)).Output, StringComparison.Ordinal);
        Assert.Equal(tables, await TablesAsync(empty));
    }

    [Fact]
    public async Task The_former_system_goes_on_reading_and_writing_beside_this_one()
    {
        await using var database = await MariaDatabase.CreateEmptyAsync();
        await database.QueryAsync(FormerTable);
        await database.QueryAsync(FormerInsert);
        await database.MigrateAsync();
        await database.QueryAsync(FormerInsert);
        var options = Options.Create(new ChatOptions { StoreTimeout = TimeSpan.FromSeconds(10) });
        await using var source = database.Open();
        var store = new MariaConversationStore(new MariaChatDatabase(source, options), new SessionGate(options), options, TimeProvider.System);

        await using (var turn = await store.BeginTurnAsync("user-42", 5, TestContext.Current.CancellationToken))
        {
            Assert.Equal(SessionState.Chosen, turn.State);
            Assert.Equal(2, turn.Earlier.Count);
            Assert.All(turn.Earlier, message => Assert.Equal("서울", message.AssistantResponse.GetProperty("message").GetString()));
            await turn.AppendAsync(new NewTurn("안녕 👋", "chat"), _ => """{"message":"안녕하세요"}""", TestContext.Current.CancellationToken);
        }

        await database.QueryAsync(FormerInsert);
        var rows = await database.QueryAsync(FormerRead);
        Assert.Equal(4, rows.Length);
        Assert.Contains(rows, row => row is ["user-42", "안녕 👋", "chat", """{"message":"안녕하세요"}"""]);
    }

    [Fact]
    public async Task A_user_without_the_rights_is_told_what_to_run_and_no_password_is_shown()
    {
        const string Secret = "the password of nobody";
        await using var database = await MariaDatabase.CreateAsync();
        var limited = new MySqlConnectionStringBuilder(database.Owner) { UserID = $"limited_{Guid.NewGuid():N}", Password = Secret };
        await database.QueryAsync($"create user {limited.UserID} identified by '{Secret}'");
        await database.QueryAsync($"grant all on {database.Name}.* to {limited.UserID}");

        var (code, output) = await MariaDatabase.RunMigrateAsync(limited.ConnectionString, MariaDatabase.Password);
        var (refused, refusal) = await MariaDatabase.RunMigrateAsync(database.Service);

        await database.QueryAsync($"drop user {limited.UserID}");
        Assert.Equal((1, 1), (code, refused));
        Assert.Contains("grant select on chat_schema_version to tourism_chat", output, StringComparison.Ordinal);
        Assert.Contains("denied", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output + refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret of", output + refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ConnectionStrings:chatdb is missing")]
    [InlineData("hunter2", "ConnectionStrings:chatdb is not a connection string")]
    [InlineData("Server=127.0.0.1;Port=hunter2;Database=x", "ConnectionStrings:chatdb is not a connection string")]
    [InlineData("Server=127.0.0.1;Password=hunter2", "ConnectionStrings:chatdb names no database")]
    [InlineData("Server=127.0.0.1;Port=1;Database=x;Password=hunter2", "Unable to connect")]
    public async Task A_connection_string_that_is_wrong_is_named_and_not_shown(string connectionString, string expected)
    {
        var (code, output) = await MariaDatabase.RunMigrateAsync(connectionString);

        Assert.Equal(1, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }

    private static async Task RunProcessAsync(string connectionString)
    {
        var (code, output) = await ServiceProcess.RunAsync(
            "Tourism.ChatApi.dll", MigrateCommand.Flag, $"--{MariaConnections.Key}", connectionString);
        Assert.True(code == 0, output);
    }

    private static async Task<List<string>> TablesAsync(MariaDatabase database)
    {
        var tables = new List<string>();
        foreach (var table in await database.QueryAsync("show tables"))
        {
            tables.Add(Counter().Replace((await database.QueryAsync($"show create table {table[0]}"))[0][1]!, ""));
        }

        return tables;
    }

    [GeneratedRegex(" AUTO_INCREMENT=[0-9]+")]
    private static partial Regex Counter();
}
