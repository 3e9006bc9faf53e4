using Npgsql;
using Tourism.Tests.RagApi;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder.Takeover;

public sealed class TakeoverTests : IAsyncLifetime
{
    private const string Corpus = "multilingual-e5-small@1/384//";

    private readonly IReadOnlyList<FormerDocument> documents = FormerDocument.Samples30();
    private readonly TempFolder files = new();
    private FormerDatabase former = null!;

    public async ValueTask InitializeAsync() => former = await FormerDatabase.CreateAsync(documents);

    public async ValueTask DisposeAsync()
    {
        files.Dispose();
        await former.DisposeAsync();
    }

    [Fact]
    public async Task A_taken_over_database_has_the_schema_of_a_new_one()
    {
        await using var empty = await PostgresServer.CreateDatabaseAsync();

        var migrated = await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");
        var fresh = await EmbedderRun.RunOnPostgresAsync(empty.ConnectionString, "migrate");

        Assert.Equal((0, ""), (migrated.ExitCode, migrated.Error));
        Assert.Contains("Applied 0002_index.sql", migrated.Output, StringComparison.Ordinal);
        Assert.Contains("Indexed 30 documents", migrated.Output, StringComparison.Ordinal);
        Assert.Contains("Applied 0001_former_schema.sql", fresh.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Indexed", fresh.Output, StringComparison.Ordinal);
        var schema = await PostgresCatalog.ReadAsync(former.ConnectionString);
        Assert.Contains(schema, line => line.Contains("chunk_vector_nearest", StringComparison.Ordinal));
        Assert.Equal(await PostgresCatalog.ReadAsync(empty.ConnectionString), schema);
    }

    [Fact]
    public async Task Migrating_at_once_and_again_gives_what_one_run_gives()
    {
        await using var other = await FormerDatabase.CreateAsync(documents);
        await EmbedderRun.RunOnPostgresAsync(other.ConnectionString, "migrate");

        var runs = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate")));
        var again = await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");

        Assert.All(runs.Append(again), run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Contains("The schema is that of this version.", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Indexed", again.Output, StringComparison.Ordinal);
        Assert.Equal(await PostgresRows.ReadAsync(other.ConnectionString), await PostgresRows.ReadAsync(former.ConnectionString));
    }

    [Fact]
    public async Task Vectors_are_taken_over_as_they_are()
    {
        const string Wrong = """
            select count(*) from tourism_child child full join chunk_vector vector on vector.chunk_id = child.id
            where (child.embedding is null) <> (vector.embedding is null) or child.embedding::halfvec <> vector.embedding
            """;
        var before = await former.AskAsync("select string_agg(embedding::text, ';' order by id) from tourism_child where embedding is not null and qa_id <> 'J_FOOD_000100#2'");

        await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");

        Assert.Equal(before, await former.AskAsync("select string_agg(embedding::text, ';' order by id) from tourism_child where embedding is not null"));
        Assert.Equal(0L, await former.AskAsync(Wrong));
        Assert.Equal(28L * 2 + 2 + 1, await former.AskAsync("select count(*) from chunk_vector")); // one pair stood twice, one chunk had none
        Assert.Equal(Corpus, await former.AskAsync("select embedding_model from corpus_state"));
        Assert.Equal("J_HIS_000101", await former.AskAsync($"select string_agg(document_id, ',') from tourism_parent where embedding_model is distinct from '{Corpus}'"));
    }

    [Fact]
    public async Task A_document_gets_what_a_load_of_its_file_would_give_it()
    {
        const string Sql = """
            select concat_ws('|', area, province_code is not null, municipality_code is not null, hours, closed, source_url,
                (select string_agg(lang || ':' || coalesce(name, summary), ',' order by lang) from place_text place where place.document_id = parent.document_id))
            from tourism_parent parent where document_id = $1
            """;

        await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");

        Assert.Equal(
            "ソウル冠岳区新林洞1410-17|t|t|12:00-02:00|月曜日|https://example.com/J_FOOD_000100|ja:ソウル冠岳区新林洞1410-17にある店です。営業時間は12:00~02:00、定休日は月曜日です。,ko:나가사키짬뽕",
            await former.AskAsync(Sql, "J_FOOD_000100"));
        Assert.Equal("경상북도 경주시|t|t|https://example.com/J_HIS_000101|ja:仏国寺は新羅時代の寺です。,ko:불국사", await former.AskAsync(Sql, "J_HIS_000101"));
    }

    [Fact]
    public async Task RagApi_finds_by_words_and_says_that_its_model_is_another()
    {
        await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");
        await using var host = RagApiHost.OverPostgres(former.ConnectionString);

        var answer = await host.PostAsync("/rag/query", new { query = "仏国寺はいつ建てられましたか" });

        Assert.Equal("J_HIS_000101", answer.Texts("sources")[0]);
        Assert.Contains("751年", answer.Text("answer"), StringComparison.Ordinal);
        Assert.Equal(["embedding"], answer.GetProperty("metadata").Texts("degraded"));
    }

    [Fact]
    public async Task A_load_of_the_files_that_are_stored_writes_nothing()
    {
        await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");
        var rows = await PostgresRows.ReadAsync(former.ConnectionString);
        foreach (var document in documents)
        {
            files.Write($"{document.Id}.json", document.ToJson());
        }

        var run = await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "import", files.Path);

        // The one that had an area of its own is the exception: its file has none.
        Assert.Contains("1 written, 29 unchanged", run.Output, StringComparison.Ordinal);
        Assert.Equal(rows.Where(row => !row.Contains("J_HIS_000101", StringComparison.Ordinal)),
            (await PostgresRows.ReadAsync(former.ConnectionString)).Where(row => !row.Contains("J_HIS_000101", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_changed_document_keeps_the_vectors_of_its_unchanged_chunks_and_gets_none_of_another_model()
    {
        const string Sql = "select string_agg(qa_id || ' ' || (vector.embedding is not null) || ' ' || (child.embedding is not null), ',' order by child.id) "
            + "from tourism_child child left join chunk_vector vector on vector.chunk_id = child.id where document_id = 'J_FOOD_000000'";
        await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");
        var vector = await former.AskAsync("select embedding::text from tourism_child where qa_id = 'J_FOOD_000000#1'");
        var changed = documents[0] with { Pairs = [("新しい質問ですか。", "はい。"), documents[0].Pairs[1]] };
        files.Write("a.json", changed.ToJson());

        var run = await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "import", files.Path);

        Assert.Contains("1 written, 0 unchanged, 0 rejected, 1 warnings", run.Output, StringComparison.Ordinal);
        Assert.Contains("the corpus has vectors of another model", run.Output, StringComparison.Ordinal);
        Assert.Matches("^J_FOOD_000000#1 true true,J_FOOD_000000:[0-9a-f]{12} false false$", (string)(await former.AskAsync(Sql))!);
        Assert.Equal(vector, await former.AskAsync("select embedding::text from tourism_child where qa_id = 'J_FOOD_000000#1'"));
    }
}
