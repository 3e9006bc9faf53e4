using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Spectre.Console;
using Tourism.Bench.Postgres;
using Tourism.Bench.Synthetic;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.Index.Postgres;

namespace Tourism.Bench.Load;

/// <summary>
/// Chunks a second of the product's writer, vectors given, beside psql with the same staging and upsert from binary files. All begin with
/// tables that are empty and have no search indexes.
/// </summary>
internal sealed class WriterBenchmark(NpgsqlConnectionStringBuilder server, int documents, int batchSize, int runs) : IDisposable
{
    private const ulong Seed = 1;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tourism-bench-load-");

    public void Dispose() => folder.Delete(recursive: true);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var corpus = new SyntheticCorpus(SyntheticSize.OfDocuments(documents), Seed, Gazetteer.Load());
        EmbeddedDocument[][] batches = [.. corpus.Documents(0, documents).Chunk(batchSize)];
        Step.Say($"writing the staged rows of {documents:N0} documents to files");
        await OnEmptyTablesAsync(async (_, index) =>
        {
            await StageFiles.WriteAsync(index, batches, folder, cancellationToken);
            return 0;
        }, cancellationToken);

        (string Name, Func<BenchDatabase, ServiceProvider, Task> Load)[] ways =
        [
            ("psql, the same batches (baseline)", (database, index) => LoadByPsqlAsync(database, index, batches.Length, 1, cancellationToken)),
            ("psql, one transaction", (database, index) => LoadByPsqlAsync(database, index, batches.Length, batches.Length, cancellationToken)),
            ("one writer", (_, index) => LoadByWritersAsync(index, batches, 1, cancellationToken)),
            ("two writers, as the Embedder has by default", (_, index) => LoadByWritersAsync(index, batches, 2, cancellationToken)),
        ];
        var seconds = ways.Select(_ => new List<double>()).ToArray();
        for (var run = 0; run < runs; run++)
        {
            foreach (var (place, way) in ways.Index())
            {
                seconds[place].Add(await OnEmptyTablesAsync((database, index) => TimeAsync(database, index, way.Load, corpus.Size, cancellationToken), cancellationToken));
                Step.Say($"run {run + 1} of {runs}: {way.Name}: {seconds[place][^1]:F1} s");
            }
        }

        var table = new Table().Title($"{corpus.Size.Documents:N0} documents, {corpus.Size.Chunks:N0} chunks, batches of {batchSize:N0} documents, {runs} runs")
            .AddColumns("way", "median s", "chunks/s", "chunks/s / baseline");
        foreach (var (place, way) in ways.Index())
        {
            var median = new Sample(seconds[place]).Median;
            table.AddRow(
                way.Name, $"{median:F1}", $"{corpus.Size.Chunks / median:F0}", $"{new Sample(seconds[0].Zip(seconds[place], (baseline, own) => baseline / own)).Median:F2}");
        }

        AnsiConsole.Write(table);
    }

    private async Task<double> OnEmptyTablesAsync(Func<BenchDatabase, ServiceProvider, Task<double>> use, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.OpenAsync(server, "load", reuse: false, keep: false, cancellationToken);
        await using var index = BenchIndex.Open(database.Connection);
        await using (await index.GetRequiredService<IIndexWriterFactory>().OpenAsync(yields: false, cancellationToken)) // makes the tables
        {
            await database.ExecuteAsync("select tourism_drop_search_indexes()", cancellationToken);
        }

        return await use(database, index);
    }

    private static async Task<double> TimeAsync(
        BenchDatabase database, ServiceProvider index, Func<BenchDatabase, ServiceProvider, Task> load, SyntheticSize size, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync("checkpoint", cancellationToken); // what others left to be written is not what is measured
        var started = Stopwatch.GetTimestamp();
        await load(database, index);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var chunks = await database.QueryAsync<long>("select count(*) from chunk_terms join chunk_vector using (chunk_id) join tourism_child on id = chunk_id", cancellationToken);
        return chunks == size.Chunks ? seconds : throw new InvalidOperationException($"{chunks:N0} chunks were loaded instead of {size.Chunks:N0}.");
    }

    private async Task LoadByPsqlAsync(BenchDatabase database, ServiceProvider index, int batches, int batchesOfTransaction, CancellationToken cancellationToken)
    {
        const string Script = "load.sql";
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, Script), StageFiles.Script(batches, batchesOfTransaction), cancellationToken);
        // With the settings of the writer's sessions.
        var options = new NpgsqlConnectionStringBuilder(index.GetRequiredService<PostgresDataSources>().Writing.ConnectionString).Options;
        var connection = new NpgsqlConnectionStringBuilder(database.Connection.ConnectionString) { Options = options };
        await PostgresProgram.RunAsync("psql", connection, ["--no-psqlrc", "--quiet", "--file=" + Script], folder.FullName, cancellationToken);
    }

    private static async Task LoadByWritersAsync(ServiceProvider index, EmbeddedDocument[][] batches, int writers, CancellationToken cancellationToken)
    {
        var queue = new ConcurrentQueue<EmbeddedDocument[]>(batches);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(WriteAsync, cancellationToken)));

        async Task WriteAsync()
        {
            await using var writer = await index.GetRequiredService<IIndexWriterFactory>().OpenAsync(yields: false, cancellationToken);
            while (queue.TryDequeue(out var batch))
            {
                await writer.UpsertAsync(batch, SyntheticCorpus.Model, cancellationToken);
            }
        }
    }
}
