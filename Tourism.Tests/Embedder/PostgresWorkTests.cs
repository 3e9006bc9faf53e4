using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Tourism.Tests.Servers;

namespace Tourism.Tests.Embedder;

public sealed partial class PostgresWorkTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly TempFolder source = new();

    public void Dispose() => source.Dispose();

    [Fact]
    public async Task Two_workers_on_one_folder_load_everything_once()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        ManyFiles.Write(source, 500);
        await using var first = WorkerProcess.StartOnPostgres(source.Path, database.ConnectionString);
        await using var second = WorkerProcess.StartOnPostgres(source.Path, database.ConnectionString);
        await UntilAsync(async () => await CountAsync(database, "tourism_parent") == 500);

        source.Write("late.jsonl", string.Join('\n', Enumerable.Range(0, 500).Select(number => Samples.Place($"P_{number}"))));
        await UntilAsync(async () => await HandledAsync(first) + await HandledAsync(second) >= 1000 && await CountAsync(database, "index_load where completed_at is null") == 0);

        Assert.Equal(1000, await WrittenAsync(first) + await WrittenAsync(second));
        Assert.Equal(1000, await CountAsync(database, "tourism_parent"));
        Assert.Contains("\"postgres\":\"ok\"", await first.GetAsync("/health"), StringComparison.Ordinal);
        Assert.Equal((0, 0), (await first.StopAsync(), await second.StopAsync()));
    }

    [Fact]
    public async Task Without_its_server_a_worker_is_unhealthy_and_says_why()
    {
        await using var worker = WorkerProcess.StartOnPostgres(source.Path, "Host=127.0.0.1;Port=1;Username=tourism_loader;Password=secret");
        await UntilAsync(async () => await worker.GetAsync("/alive") == "alive");

        var health = await worker.GetAsync("/health");

        Assert.Contains("\"status\":\"unhealthy\"", health, StringComparison.Ordinal);
        Assert.Contains("\"postgres\":\"error\"", health, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", health, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(TestDatabase database, string table) =>
        await PostgresRows.AskAsync(database.ConnectionString, "select to_regclass('index_load_job') is not null") is true
            ? (int)(long)(await PostgresRows.AskAsync(database.ConnectionString, $"select count(*) from {table}"))!
            : 0;

    private static Task<int> WrittenAsync(WorkerProcess worker) => SumAsync(worker, outcome => outcome == "written");

    private static Task<int> HandledAsync(WorkerProcess worker) => SumAsync(worker, outcome => outcome is "written" or "unchanged");

    private static async Task<int> SumAsync(WorkerProcess worker, Func<string, bool> counts) => Outcome.Matches(await worker.GetAsync("/metrics"))
        .Where(match => counts(match.Groups[1].Value)).Sum(match => int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Deadline, "It did not come about.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    [GeneratedRegex("""embedding_documents_total\{[^}]*outcome="(\w+)"\} (\d+)""")]
    private static partial Regex Outcome { get; }
}
