using Npgsql;
using Tourism.Tests.RagApi;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder;

/// <summary>What the roles of the services may do.</summary>
public sealed class RoleTests(RoleServer server) : IClassFixture<RoleServer>, IDisposable
{
    private readonly TempFolder files = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => files.Dispose();

    [Fact]
    public void Making_them_shows_no_password()
    {
        Assert.Contains("The role tourism_rag has its rights and the password given.", server.Shown, StringComparison.Ordinal);
        Assert.All([RoleServer.LoaderPassword, RoleServer.RagPassword, "SCRAM"], secret => Assert.DoesNotContain(secret, server.Shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_loader_loads_reindexes_and_verifies()
    {
        files.Write("a.jsonl", string.Join('\n', SmallCorpus.Lines));
        string[][] commands = [["import", files.Path], ["reindex", "--all"], ["import", files.Path], ["verify"]];
        foreach (var command in commands)
        {
            var run = await EmbedderRun.RunOnPostgresAsync(server.Loader, command);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }

        Assert.Equal(true, await PostgresRows.AskAsync(server.Superuser, "select last_analyze is not null from pg_stat_user_tables where relname = 'chunk_terms'"));
    }

    [Fact]
    public async Task The_loader_builds_the_search_indexes_of_a_big_first_load()
    {
        await PostgresRows.AskAsync(server.Superuser, "create database big");
        await EmbedderRun.RunOnPostgresAsync(RoleServer.In("big", server.Superuser), "migrate");
        files.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 5001).Select(number => Samples.Place($"P_{number:D4}", answer: $"{number}"))));

        var run = await EmbedderRun.RunOnPostgresAsync(RoleServer.In("big", server.Loader), "import", files.Path);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(true, await PostgresRows.AskAsync(RoleServer.In("big", server.Superuser), "select indisvalid from pg_index where indexrelid = 'chunk_vector_nearest'::regclass"));
    }

    [Fact]
    public async Task RagApi_searches_and_keeps_plans_with_its_role_alone()
    {
        files.Write("a.jsonl", string.Join('\n', SmallCorpus.Lines));
        await EmbedderRun.RunOnPostgresAsync(server.Loader, "import", files.Path);
        await using var host = RagApiHost.OverPostgres(server.Rag);

        var answer = await host.PostAsync("/rag/query", new { query = "경복궁은 언제 쉬나요?" });
        var places = await host.GetAsync("/places?near=37.5796,126.977&radius_km=2");
        var plan = (await host.PostAsync("/recommend", """{"region":"서울","domains":["his"],"duration_days":1}""")).List("itineraries")[0];
        var found = await host.GetAsync($"/recommend/itinerary/{plan.Text("id")}");

        Assert.Equal("P_HIS_0001", answer.Texts("sources")[0]);
        Assert.NotEmpty(places.List("places"));
        Assert.Equal(plan.Text("id"), found.Text("id"));
        Assert.Equal("ok", (await host.GetAsync("/health")).GetProperty("checks").Text("postgres"));
    }

    [Theory]
    [InlineData("insert into tourism_parent (document_id, domain) values ('x', 'food')")]
    [InlineData("delete from tourism_child")]
    [InlineData("update corpus_state set version = 7")]
    [InlineData("select count(*) from index_load")]
    [InlineData("select tourism_drop_search_indexes()")]
    [InlineData("select tourism_count_terms()")]
    [InlineData("create table x (y integer)")]
    [InlineData("drop table itinerary_plan")]
    public async Task The_role_of_RagApi_may_do_nothing_else(string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => PostgresRows.AskAsync(server.Rag, sql))).SqlState);

    [Theory]
    [InlineData("select count(*) from itinerary_plan")]
    [InlineData("update schema_version set version = 'x'")]
    [InlineData("drop index chunk_vector_nearest")]
    [InlineData("drop table tourism_child")]
    [InlineData("create table x (y integer)")]
    public async Task The_loader_may_neither_see_plans_nor_change_the_schema(string sql) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => PostgresRows.AskAsync(server.Loader, sql))).SqlState);

    [Theory]
    [InlineData("migrate")]
    [InlineData("finalize")]
    public async Task What_needs_the_superuser_says_so(string command)
    {
        string[] args = command == "finalize" ? [command, "--backup-of", TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, "Asia/Seoul").ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)] : [command];

        var run = await EmbedderRun.RunOnPostgresAsync(server.Loader, args);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The user tourism_loader may not do this", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Run `{command}` with the connection string of the superuser, tourism_user.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_migration_without_passwords_leaves_them_as_they_are()
    {
        var run = await EmbedderRun.RunOnPostgresAsync(server.Superuser, "migrate");

        Assert.Contains("Database:RagPassword is not set: its password is left as it is", run.Output, StringComparison.Ordinal);
        Assert.Equal("tourism_rag", await PostgresRows.AskAsync(server.Rag, "select current_user::text"));
        Assert.Equal("tourism_loader", await PostgresRows.AskAsync(server.Loader, "select current_user::text"));
        await using var wrong = new NpgsqlConnection(server.As("tourism_rag", RoleServer.LoaderPassword));
        await Assert.ThrowsAsync<PostgresException>(() => wrong.OpenAsync(Cancellation));
    }
}
