namespace Tourism.Tests.Embedder.Takeover;

/// <summary>The former system goes on working on the database that was taken over, and what it does is noticed.</summary>
public sealed class FormerBackEndTests : IAsyncLifetime
{
    private readonly IReadOnlyList<FormerDocument> documents = [.. FormerDocument.Samples30().Where(document => document.WithoutVector < 0)];
    private readonly TempFolder files = new();
    private FormerDatabase former = null!;

    public async ValueTask InitializeAsync()
    {
        former = await FormerDatabase.CreateAsync(documents);
        await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");
    }

    public async ValueTask DisposeAsync()
    {
        files.Dispose();
        await former.DisposeAsync();
    }

    [Fact]
    public async Task It_finds_what_was_taken_over_and_what_it_loads_itself_before_and_after_loads()
    {
        var own = FormerDocument.Numbered(500);
        Assert.Equal("J_HIS_000007#0", (await SearchAsync(documents[7]))[0]);

        await former.LoadAsync(own);
        files.Write("a.json", (documents[7] with { Text = "ソウル中区の新しい文です。" }).ToJson());
        await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "import", files.Path);
        await former.LoadAsync(FormerDocument.Numbered(501));

        Assert.Equal("J_HIS_000007#0", (await SearchAsync(documents[7]))[0]);
        Assert.Equal("J_NAT_000500#0", (await SearchAsync(own))[0]);
        Assert.Equal("J_SHOP_000501#0", (await SearchAsync(FormerDocument.Numbered(501)))[0]);
        Assert.Equal("ソウル中区の新しい文です。", await former.AskAsync("select distinct summary_text from v_tourism_search where document_id = 'J_HIS_000007'"));
    }

    [Fact]
    public async Task What_it_deletes_is_gone_from_the_index_and_the_counts_are_put_right()
    {
        await former.RunAsync("delete from tourism_parent where document_id = 'J_HIS_000007'");

        Assert.Equal(29L * 2 - 2, await former.AskAsync("select count(*) from chunk_terms"));
        Assert.Equal(29L * 2 - 2, await former.AskAsync("select count(*) from chunk_vector"));
        Assert.Equal(0L, await former.AskAsync("select count(*) from place_text where document_id = 'J_HIS_000007'"));
        await AssertRepairedByReindexAsync("documents and chunks that the corpus's state does not count");
    }

    [Fact]
    public async Task What_it_adds_is_indexed_by_reindex_with_its_vectors()
    {
        await former.LoadAsync(FormerDocument.Numbered(500));

        await AssertRepairedByReindexAsync("documents with missing or outdated derived data");

        Assert.Equal(2L, await former.AskAsync("select count(*) from tourism_child child join chunk_vector vector on vector.chunk_id = child.id where document_id = 'J_NAT_000500' and vector.embedding = child.embedding::halfvec"));
    }

    [Fact]
    public async Task What_it_changes_is_indexed_by_reindex()
    {
        await former.LoadAsync(documents[7] with { Title = "새 이름", Text = "釜山の海雲台区にある場所です。" });

        await AssertRepairedByReindexAsync("documents with missing or outdated derived data");

        Assert.Equal("釜山の海雲台区にある場所です。", await former.AskAsync("select summary from place_text where document_id = 'J_HIS_000007' and lang = 'ja'"));
        Assert.Contains("새 이름", (string)(await former.AskAsync("select search_text from tourism_parent where document_id = 'J_HIS_000007'"))!, StringComparison.Ordinal);
    }

    private async Task AssertRepairedByReindexAsync(string finding)
    {
        var before = await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "verify");
        var reindex = await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "reindex");
        var after = await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "verify");

        Assert.Equal(4, before.ExitCode);
        Assert.Matches($"{finding} +[1-9][0-9]*  wrong: run `reindex`", before.Output);
        Assert.Equal((0, ""), (reindex.ExitCode, reindex.Error));
        Assert.Equal((0, "", 0), (after.ExitCode, after.Error, after.Output.Split("wrong:").Length - 1));
    }

    private Task<IReadOnlyList<string>> SearchAsync(FormerDocument document) => former.SearchAsync(FormerDatabase.Vector(document.Id + document.Pairs[0].Question));
}
