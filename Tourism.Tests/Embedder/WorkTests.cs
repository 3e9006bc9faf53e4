using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Embedder.Loading;
using Tourism.Embedder.Sources;
using Tourism.Embedder.Working;
using Tourism.Index;
using Tourism.Index.Loads;
using Tourism.Index.Sqlite;

namespace Tourism.Tests.Embedder;

public sealed class WorkTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly TempFolder source = new();
    private readonly TempFolder data = new();

    public void Dispose()
    {
        source.Dispose();
        data.Dispose();
    }

    [Fact]
    public void A_file_is_ready_when_it_was_the_same_in_two_looks_and_again_when_it_changed()
    {
        var watch = new FolderWatch();
        SourceFile growing = new("/in", "a.jsonl", DateTime.UnixEpoch, 1);
        var whole = growing with { Length = 2 };

        Assert.Empty(watch.Look([growing]));
        Assert.Empty(watch.Look([whole]));
        Assert.Equal([whole], watch.Look([whole]));
        watch.Take([whole]);
        Assert.Empty(watch.Look([whole]));
        Assert.Empty(watch.Look([whole with { ChangedUtc = DateTime.UnixEpoch.AddSeconds(1) }]));
        Assert.Single(watch.Look([whole with { ChangedUtc = DateTime.UnixEpoch.AddSeconds(1) }]));
    }

    [Fact]
    public async Task The_worker_loads_what_comes_gives_health_and_metrics_and_stops_in_peace()
    {
        source.Write("a.jsonl", Samples.Place("P_HIS_1"));
        await using var worker = WorkerProcess.Start(source.Path, data.Path);
        await UntilAsync(async () => (await worker.GetAsync("/metrics")).Contains("embedding_documents_total{otel_scope_name=\"Tourism.Embedder\",outcome=\"written\"} 1", StringComparison.Ordinal));

        source.Write("b.json", Samples.AiHub("J_FOOD_1"));
        source.Write("c.json", "{");
        await UntilAsync(async () => (await worker.GetAsync("/metrics")) is var metrics
            && metrics.Contains("outcome=\"written\"} 2", StringComparison.Ordinal) && metrics.Contains("outcome=\"rejected\"} 1", StringComparison.Ordinal));

        Assert.Contains("outcome=\"failed\"} 0", await worker.GetAsync("/metrics"), StringComparison.Ordinal);
        Assert.Contains("\"worker\":\"ok\"", await worker.GetAsync("/health"), StringComparison.Ordinal);
        Assert.Contains("\"postgres\":\"embedded\"", await worker.GetAsync("/health"), StringComparison.Ordinal);
        Assert.Equal("alive", await worker.GetAsync("/alive"));
        Assert.Equal(0, await worker.StopAsync());
        Assert.Equal(2L, EmbedderRun.Ask(data.Path, "select count(*) from document"));
    }

    [Fact]
    public async Task An_import_during_work_gets_its_turn_between_two_batches()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        source.Write("a.jsonl", string.Join('\n', Enumerable.Range(0, 1000).Select(number => Samples.Place($"P_{number}"))));
        using var other = new TempFolder();
        other.Write("b.json", Samples.AiHub("J_FOOD_1"));
        var stored = new SqliteIndexWriterFactory(new SqliteIndexOptions(data.At("index.db")), Gazetteer.Load(), HanjaReadings.Load());
        Task<EmbedderRun>? import = null;
        var writers = new InterruptedWriters(stored, async () =>
        {
            import = EmbedderRun.RunAsync(data.Path, "import", other.Path);
            await UntilAsync(() => Task.FromResult(stored.IsAwaited));
        });
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var reader = new SourceReader(new PlaceFileReader(Gazetteer.Load()), new AiHubFileReader(new DocumentFacts(new RegionFinder(Gazetteer.Load()))));
        var runner = new LoadRunner(new LocalLoadBoard(writers, TimeProvider.System), TimeProvider.System);
        var importer = new Importer(new JobReader(reader), runner, Embedders.Hashing, TimeProvider.System);

        var work = await importer.LoadAsync(
            new LoadRequest { Files = SourceFinder.Find([source.Path], cancellationToken).Files, Yields = true },
            new LoadJournal(new EmbedderMetrics(services.GetRequiredService<IMeterFactory>())), progress: null, cancellationToken);

        var imported = await import!;
        Assert.Equal(0, imported.ExitCode);
        Assert.Contains("Corpus version 1.", imported.Output, StringComparison.Ordinal);
        Assert.Equal((1000, 2L), (work.Written, work.CorpusVersion));
        Assert.Equal(1001L, EmbedderRun.Ask(data.Path, "select count(*) from document"));
    }

    [Fact]
    public async Task A_busy_writer_turns_a_worker_away_and_looking_disturbs_no_import()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var writers = new SqliteIndexWriterFactory(new SqliteIndexOptions(data.At("index.db")), Gazetteer.Load(), HanjaReadings.Load());
        using var stop = new CancellationTokenSource();
        var looking = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                _ = writers.IsAwaited;
            }
        }, cancellationToken);

        for (var round = 0; round < 20; round++)
        {
            await using var import = await writers.OpenAsync(yields: false, cancellationToken);
            await Assert.ThrowsAsync<WriterBusyException>(() => writers.OpenAsync(yields: true, cancellationToken));
        }

        await stop.CancelAsync();
        await looking;
        Assert.False(writers.IsAwaited);
    }

    [Fact]
    public void All_outcomes_are_counted_from_the_start()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var collector = new MetricCollector<long>(meters, EmbedderMetrics.MeterName, "embedding_documents");

        _ = new EmbedderMetrics(meters);

        Assert.Equal(
            [("failed", 0), ("rejected", 0), ("unchanged", 0), ("written", 0)],
            collector.GetMeasurementSnapshot().Select(measured => ((string)measured.Tags["outcome"]!, measured.Value)).Order());
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Deadline, "It did not come about.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
