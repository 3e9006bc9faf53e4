using System.Diagnostics;
using Npgsql;
using Tourism.Index.Postgres;
using Tourism.Tests.Embedder.Takeover;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder;

public sealed class ReindexTests : IDisposable
{
    private const int Many = 6000; // enough for the search indexes to be dropped and built at the end

    private readonly TempFolder files = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Reindexing_everything_changes_nothing_of_a_fresh_corpus()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        files.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 250).Select(number => Samples.Place($"P_{number:D3}", answer: $"{number}"))));
        files.Write("b.json", Samples.AiHub("J_FOOD_1", text: "ソウル鍾路区仁寺洞12-3にある店です。毎日12:00~02:00、月曜日休み。"));
        await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "import", files.Path);
        var rows = await PostgresRows.ReadAsync(database.ConnectionString);
        var counted = await CountsAsync(database.ConnectionString);

        var run = await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "reindex", "--all");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Indexed 251 documents", run.Output, StringComparison.Ordinal);
        Assert.Contains("Corpus version 2.", run.Output, StringComparison.Ordinal);
        Assert.Equal(rows, await PostgresRows.ReadAsync(database.ConnectionString));
        Assert.Equal(counted, await CountsAsync(database.ConnectionString));
        Assert.Contains("Indexed 0 documents", (await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "reindex")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_three_processes_that_share_it_one_is_killed_and_all_is_indexed_once()
    {
        await using var former = await FormerDatabase.CreateAsync();
        await FillAsync(former);
        await former.RunAsync("drop index idx_child_embedding"); // its upkeep takes most of the time, and is not what is looked at
        await MigrateSchemaAsync(former);
        Process[] processes = [Start(), Start(), Start()];
        await processes[0].ReadProgressAsync(Cancellation);
        Assert.Equal(true, await former.AskAsync("select to_regclass('chunk_vector_nearest') is null"));
        processes[0].Kill();
        await processes[0].WaitForExitAsync(Cancellation);

        var outputs = await Task.WhenAll(processes[1..].Select(process => process.StandardOutput.ReadToEndAsync(Cancellation)));

        Assert.All(outputs, output => Assert.Contains("Corpus version 1.", output, StringComparison.Ordinal));
        Assert.Equal((long)Many, await former.AskAsync("select count(*) from tourism_parent where analysis_version = 1 and content_hash is not null"));
        Assert.Equal((long)Many, await former.AskAsync("select count(*) from chunk_terms"));
        Assert.Equal((long)Many, await former.AskAsync("select count(*) from chunk_vector"));
        Assert.Equal("All is as it should be.", (await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "verify")).Output.TrimEnd().Split('\n')[^1]);

        Process Start() => EmbedderProcess.StartOnPostgres(former.ConnectionString, "reindex");
    }

    [Fact]
    public async Task The_embedded_store_says_that_it_does_all_by_itself()
    {
        var migrate = await EmbedderRun.RunAsync(files.Path, "migrate");
        var reindex = await EmbedderRun.RunAsync(files.Path, "reindex");

        Assert.Equal((0, ""), (migrate.ExitCode, migrate.Error));
        Assert.Contains("The embedded store migrates itself.", migrate.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (reindex.ExitCode, reindex.Error));
        Assert.Contains("`import` derives all again", reindex.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_schema_it_says_what_to_run()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();

        foreach (var command in (string[])["reindex", "verify"])
        {
            var run = await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, command);

            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith("The database lacks this version's schema. Run `Tourism.Embedder migrate`", run.Error, StringComparison.Ordinal);
        }
    }

    // Half a second of one statement instead of a minute of many.
    private static Task FillAsync(FormerDatabase former) => former.RunAsync($"""
        insert into tourism_parent (document_id, domain, title, summary_text, place_name, area)
        select 'J_FOOD_' || lpad(number::text, 6, '0'), 'food', '가게 ' || number, 'ソウル鍾路区仁寺洞' || number || 'にある店です。', '가게 ' || number, ''
        from generate_series(1, {Many}) number;
        insert into tourism_child (qa_id, parent_id, document_id, question, answer, chunk_text, domain, area, embedding)
        select document_id || '#0', id, document_id, id || '番は何ですか。', '店です。', E'質問: ' || id || E'番は何ですか。\n回答: 店です。', domain, '',
            array_fill(1 / sqrt(384)::real, array[384])::vector
        from tourism_parent;
        """);

    private static async Task MigrateSchemaAsync(FormerDatabase former)
    {
        await using var connection = new NpgsqlConnection(former.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await PostgresMigrations.MigrateAsync(connection, Cancellation);
    }

    private static Task<object?> CountsAsync(string connectionString) =>
        PostgresRows.AskAsync(connectionString, "select string_agg(key || ':' || chunks, ',' order by key) from index_term");
}
