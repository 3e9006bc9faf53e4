using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tourism.Tests.RagApi;

namespace Tourism.Tests.Embedder.Takeover;

public sealed class FinalizeTests : IAsyncLifetime
{
    // 16:00 in London is the next day in Seoul.
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 4, 16, 0, 0, TimeSpan.Zero));
    private readonly TempFolder files = new();
    private FormerDatabase former = null!;

    public async ValueTask InitializeAsync()
    {
        former = await FormerDatabase.CreateAsync(FormerDocument.Samples30());
        await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "migrate");
    }

    public async ValueTask DisposeAsync()
    {
        files.Dispose();
        await former.DisposeAsync();
    }

    [Theory]
    [InlineData("2026-03-04")]
    [InlineData("2026-03-06")]
    [InlineData("today")]
    public async Task Without_a_backup_of_today_in_Seoul_nothing_is_dropped(string day)
    {
        var run = await FinalizeAsync(day);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"--backup-of {day} is not today in Seoul (2026-03-05)", run.Error, StringComparison.Ordinal);
        Assert.Equal(29L * 2 + 1, await former.AskAsync("select count(embedding) from v_tourism_search"));
    }

    [Fact]
    public async Task What_only_the_former_system_needs_is_dropped_once_and_loads_and_searches_go_on()
    {
        var run = await FinalizeAsync("2026-03-05");
        var again = await FinalizeAsync("2026-03-05");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Dropped: view v_tourism_search, index idx_child_embedding, column tourism_child.embedding.", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("Nothing to drop", again.Output, StringComparison.Ordinal);
        files.Write("a.json", Samples.AiHub("J_FOOD_900000", title: "새 국밥집"));
        var import = await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, "import", files.Path);
        Assert.Contains("1 written", import.Output, StringComparison.Ordinal);
        foreach (var command in (string[][])[["migrate"], ["reindex", "--all"]])
        {
            Assert.Equal(0, (await EmbedderRun.RunOnPostgresAsync(former.ConnectionString, command)).ExitCode);
        }

        await using var host = RagApiHost.OverPostgres(former.ConnectionString);
        Assert.Equal("J_HIS_000101", (await host.PostAsync("/rag/query", new { query = "仏国寺はいつ建てられましたか" })).Texts("sources")[0]);
        Assert.Equal(29L * 2 + 1, await former.AskAsync("select count(*) from chunk_vector"));
    }

    [Fact]
    public async Task Vectors_that_are_not_taken_over_yet_are_not_lost()
    {
        await former.LoadAsync(FormerDocument.Numbered(500));

        var run = await FinalizeAsync("2026-03-05");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("2 chunks have a vector of the former system that is not taken over yet", run.Error, StringComparison.Ordinal);
        Assert.Equal(2L, await former.AskAsync("select count(embedding) from v_tourism_search where document_id = 'J_NAT_000500'"));
    }

    private Task<EmbedderRun> FinalizeAsync(string day) => EmbedderRun.RunOnPostgresAsync(
        former.ConnectionString, ["finalize", "--backup-of", day], builder => builder.Services.AddSingleton<TimeProvider>(time));
}
