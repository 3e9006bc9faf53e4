using System.CommandLine;
using System.Text.Json;
using Tourism.Core.Phonetics;
using Tourism.Embedder.Commands;
using Tourism.Index.Sqlite;

namespace Tourism.Tests.Embedder;

public sealed class ImportTests : IDisposable
{
    private static readonly DateTime Earlier = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Later = new(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    private readonly TempFolder source = new();
    private readonly TempFolder data = new();

    public void Dispose()
    {
        source.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Bad_files_are_rejected_by_name_and_reason_and_the_rest_is_loaded()
    {
        source.Write("TL_FOOD/J_FOOD_000001.json", Samples.AiHub("J_FOOD_000001"));
        source.Write("TL_FOOD/J_FOOD_000002.json", """{"data_info": {"documentID": "J_FOOD_000002",""");
        source.Write("TL_FOOD/J_FOOD_000003.json", Samples.AiHub("J_FOOD_000003", pairs: []));
        source.Write("TL_FOOD/J_SEA_000004.json", Samples.AiHub("J_SEA_000004"));
        source.Write("TL_HIS/J_HIS_000005.json", Samples.AiHub("J_HIS_000005", text: new string('x', 2 * 1024 * 1024)));
        source.Write("TL_HIS/J_HIS_000006.json", Samples.AiHub("J_HIS_000006", domain: "문화/역사관광"));
        var report = data.At("report.jsonl");

        var run = await ImportAsync("--report", report);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{source.At("TL_FOOD/J_FOOD_000002.json")}: broken JSON", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{source.At("TL_FOOD/J_FOOD_000003.json")} (J_FOOD_000003): no valid question-answer pair", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{source.At("TL_FOOD/J_SEA_000004.json")} (J_SEA_000004): unknown domain in the id", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{source.At("TL_HIS/J_HIS_000005.json")}: file over 1 MiB", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 written, 0 unchanged, 4 rejected, 0 warnings", run.Output, StringComparison.Ordinal);
        Assert.Equal("J_FOOD_000001,J_HIS_000006", Ask("select group_concat(document_id) from (select document_id from document order by 1)"));
        using var last = JsonDocument.Parse(File.ReadLines(report).Last());
        Assert.Equal(5, File.ReadLines(report).Count());
        Assert.Equal(("completed", 2, 1), (last.RootElement.GetProperty("kind").GetString(), last.RootElement.GetProperty("written").GetInt32(),
            last.RootElement.GetProperty("corpus_version").GetInt32()));
    }

    [Fact]
    public async Task A_second_load_writes_nothing_and_raises_the_version()
    {
        source.Write("a.jsonl", $"{Samples.Place("P_HIS_1")}\n{Samples.Place("P_HIS_2")}");
        source.Write("J_FOOD_1.json", Samples.AiHub("J_FOOD_1"));

        await ImportAsync();
        var rows = EmbedderRun.Rows(data.Path);
        var run = await ImportAsync();

        Assert.Contains("0 written, 3 unchanged", run.Output, StringComparison.Ordinal);
        Assert.Contains("Corpus version 2.", run.Output, StringComparison.Ordinal);
        Assert.Equal(rows, EmbedderRun.Rows(data.Path));
    }

    [Fact]
    public async Task A_changed_document_is_replaced_and_the_others_stay()
    {
        source.Write("a.jsonl", $"{Samples.Place("P_HIS_1")}\n{Samples.Place("P_HIS_2")}");
        await ImportAsync();
        source.Write("a.jsonl", $"{Samples.Place("P_HIS_1", answer: "수요일에 쉽니다.")}\n{Samples.Place("P_HIS_2")}");

        var run = await ImportAsync();

        Assert.Contains("1 written, 1 unchanged", run.Output, StringComparison.Ordinal);
        Assert.Equal(1L, Ask("select count(*) from chunk join document on document.id = document where document_id = 'P_HIS_1' and answer = '수요일에 쉽니다.'"));
        Assert.Equal(8L, Ask("select count(*) from chunk"));
        Assert.Equal(8L, Ask("select count(*) from chunk where length(terms) > 0"));
    }

    [Fact]
    public async Task Of_documents_with_one_id_the_later_changed_one_wins_on_every_load()
    {
        source.Write("a.json", Samples.AiHub("J_FOOD_1", title: "새것"), Later);
        source.Write("b.json", Samples.AiHub("J_FOOD_1", title: "옛것"), Earlier);
        source.Write("c.json", Samples.AiHub("J_FOOD_1", pairs: []), Later.AddDays(1));

        var first = await ImportAsync();
        var second = await ImportAsync();

        Assert.Contains($"{source.At("b.json")} (J_FOOD_1): not loaded: {source.At("a.json")} has the same id", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 written, 0 unchanged, 1 rejected, 1 warnings", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 written, 1 unchanged, 1 rejected, 1 warnings", second.Output, StringComparison.Ordinal);
        Assert.Equal("새것", Ask("select title from document"));
    }

    [Fact]
    public async Task Of_documents_changed_at_once_the_later_path_and_line_wins()
    {
        source.Write("a.jsonl", $"{Samples.Place("P_HIS_1", nameKo: "하나")}\n{Samples.Place("P_HIS_1", nameKo: "둘")}", Later);
        source.Write("A.jsonl", Samples.Place("P_HIS_1", nameKo: "셋"), Later);

        var run = await ImportAsync();

        Assert.Contains("1 written, 0 unchanged, 0 rejected, 2 warnings", run.Output, StringComparison.Ordinal);
        Assert.Equal("둘", Ask("select title from document"));
    }

    [Fact]
    public async Task Limit_and_domains_load_a_part_and_complete_the_load()
    {
        source.Write("a.jsonl", string.Join('\n', Enumerable.Range(1, 5).Select(number => Samples.Place($"P_{number}", number % 2 == 0 ? "food" : "his"))));

        var food = await ImportAsync("--domains", "food,shop");
        var limited = await ImportAsync("--limit", "2");

        Assert.Contains("2 written", food.Output, StringComparison.Ordinal);
        Assert.Contains("1 written, 1 unchanged", limited.Output, StringComparison.Ordinal);
        Assert.Contains("Corpus version 2.", limited.Output, StringComparison.Ordinal);
        Assert.Equal("P_1,P_2,P_4", Ask("select group_concat(document_id) from (select document_id from document order by 1)"));
    }

    [Fact]
    public async Task A_dry_run_reports_and_leaves_no_trace()
    {
        source.Write("a.json", Samples.AiHub("J_FOOD_1"));
        source.Write("b.json", "{");

        var run = await ImportAsync("--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("nothing was written: 1 valid, 1 rejected", run.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task The_console_shows_the_first_50_rejections_and_the_report_all()
    {
        source.Write("a.jsonl", string.Concat(Enumerable.Repeat("{}\n", 60)));
        var report = data.At("report.jsonl");

        var run = await ImportAsync("--report", report);

        Assert.Contains("a.jsonl:50: no id", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a.jsonl:51: no id", run.Output, StringComparison.Ordinal);
        Assert.Contains("and 10 more", run.Output, StringComparison.Ordinal);
        Assert.Equal(61, File.ReadLines(report).Count());
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "/nowhere/at/all")]
    [InlineData("import", ".", "--domains", "sea")]
    [InlineData("import", ".", "--limit", "0")]
    [InlineData("import", ".", "--unknown")]
    [InlineData("work", ".", "--interval", "5 parsecs")]
    [InlineData("work", "/nowhere/at/all")]
    [InlineData("export")]
    [InlineData]
    public async Task Wrong_usage_exits_with_2_and_says_why(params string[] args)
    {
        var run = await EmbedderRun.RunAsync(data.Path, args);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task Help_names_the_exit_codes()
    {
        var run = await EmbedderRun.RunAsync(data.Path, "import", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("3 another process is writing", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_exits_with_1()
    {
        source.Write("a.jsonl", Samples.Place("P_HIS_1"));
        data.Write("index.db", "this is no database, and it is long enough to be looked at as one");

        var run = await ImportAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Failed: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_the_embedded_store_must_be_allowed()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = await EmbedderCommand.RunAsync(
            ["import", source.Path], new InvocationConfiguration { Output = output, Error = error }, builder => builder.Environment.EnvironmentName = "Production");

        Assert.Equal(1, exitCode);
        Assert.Contains("ConnectionStrings:tourismdb", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_stops_with_3_and_changes_nothing()
    {
        source.Write("a.jsonl", Samples.Place("P_HIS_1"));
        await ImportAsync();
        var before = EmbedderRun.Rows(data.Path);
        source.Write("a.jsonl", Samples.Place("P_HIS_2"));
        var running = new SqliteIndexWriterFactory(new SqliteIndexOptions(data.At("index.db")), Tourism.Core.Regions.Gazetteer.Load(), HanjaReadings.Load());

        await using (await running.OpenAsync(yields: false, TestContext.Current.CancellationToken))
        {
            var run = await ImportAsync();

            Assert.Equal(3, run.ExitCode);
            Assert.Contains("Another process writes to", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, EmbedderRun.Rows(data.Path));
        }

        Assert.Equal(0, (await ImportAsync()).ExitCode);
    }

    private Task<EmbedderRun> ImportAsync(params string[] options) => EmbedderRun.RunAsync(data.Path, ["import", source.Path, .. options]);

    private object? Ask(string sql) => EmbedderRun.Ask(data.Path, sql);
}
