using System.Text.Json;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder;

public sealed class VerifyTests : IAsyncLifetime
{
    private readonly TempFolder files = new();
    private readonly TempFolder data = new();
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await PostgresServer.CreateDatabaseAsync();
        files.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 20).Select(number => Samples.Place($"P_{number:D3}", answer: $"{number}"))));
        files.Write("b.json", Samples.AiHub("J_FOOD_1"));
        await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "import", files.Path);
    }

    public async ValueTask DisposeAsync()
    {
        files.Dispose();
        data.Dispose();
        await database.DisposeAsync();
    }

    [Theory]
    [InlineData("chunks without terms", "delete from chunk_terms where chunk_id % 7 = 0")]
    [InlineData("documents with missing or outdated derived data", "update tourism_parent set analysis_version = 0, indexed_at = current_timestamp where id % 2 = 0")]
    [InlineData("documents with missing or outdated derived data", "update tourism_parent set summary_text = 'x' where document_id = 'J_FOOD_1'")]
    [InlineData("chunks filed under another document", "update chunk_terms set parent_id = parent_id + 1")]
    [InlineData("search indexes missing or invalid", "drop index chunk_vector_nearest, parent_place")]
    [InlineData("search indexes missing or invalid", "update pg_index set indisvalid = false where indexrelid = 'chunk_terms_keys'::regclass")]
    [InlineData("documents and chunks that the corpus's state does not count", "update corpus_state set documents = 7")]
    [InlineData("sampled terms counted wrongly", "update index_term set chunks = chunks + 1")]
    [InlineData("sampled terms counted wrongly", "delete from index_term")]
    [InlineData("sampled terms counted wrongly", "update corpus_state set terms_counted = false")]
    public async Task What_is_wrong_is_found_and_reindex_helps(string finding, string damage)
    {
        Assert.Equal((0, ""), await VerifyAsync());
        await PostgresRows.AskAsync(database.ConnectionString, damage);

        Assert.Contains(finding, (await VerifyAsync()).Wrong, StringComparison.Ordinal);
        var reindex = await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "reindex");

        Assert.Equal((0, ""), (reindex.ExitCode, reindex.Error));
        Assert.Equal((0, ""), await VerifyAsync());
    }

    [Fact]
    public async Task Lost_vectors_are_found_and_come_back_by_reindex_and_import()
    {
        var rows = await PostgresRows.ReadAsync(database.ConnectionString);
        await PostgresRows.AskAsync(database.ConnectionString, "delete from chunk_vector where parent_id % 3 = 0");

        Assert.Contains("chunks without vector", (await VerifyAsync()).Wrong, StringComparison.Ordinal);
        await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "reindex");
        Assert.Equal("chunks without vector: run `import` of their files with the corpus's embedding model;"
            + "documents not embedded with the corpus's model: run `import` of their files with the corpus's embedding model", (await VerifyAsync()).Wrong);
        await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "import", files.Path);

        Assert.Equal((0, ""), await VerifyAsync());
        Assert.Equal(rows, await PostgresRows.ReadAsync(database.ConnectionString));
    }

    [Fact]
    public async Task The_embedded_index_is_looked_at_likewise_and_import_helps()
    {
        Assert.Equal(0, (await EmbedderRun.RunAsync(data.Path, "verify")).ExitCode);
        await EmbedderRun.RunAsync(data.Path, "import", files.Path);
        var fine = await EmbedderRun.RunAsync(data.Path, "verify");
        EmbedderRun.Ask(data.Path, "update chunk set terms = x'' where id % 3 = 0; update document set model = 'other', content_hash = ''");

        var wrong = await EmbedderRun.RunAsync(data.Path, "verify");
        await EmbedderRun.RunAsync(data.Path, "import", files.Path);

        Assert.Equal(0, fine.ExitCode);
        Assert.Matches("documents +21\n", fine.Output);
        Assert.Equal(4, wrong.ExitCode);
        Assert.Matches("chunks without terms +[1-9][0-9]*  wrong: run `import`", wrong.Output);
        Assert.Matches("documents not embedded with the corpus's model +21  wrong: run `import`", wrong.Output);
        Assert.Equal(0, (await EmbedderRun.RunAsync(data.Path, "verify")).ExitCode);
    }

    private async Task<(int ExitCode, string Wrong)> VerifyAsync()
    {
        var run = await EmbedderRun.RunOnPostgresAsync(database.ConnectionString, "verify", "--json");
        Assert.Equal("", run.Error);
        var report = JsonElement.Parse(run.Output);
        Assert.Equal(run.ExitCode == 0, report.GetProperty("ok").GetBoolean());
        return (run.ExitCode, string.Join(';', report.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("help").ValueKind == JsonValueKind.String)
            .Select(finding => $"{finding.GetProperty("name")}: {finding.GetProperty("help")}")));
    }
}
