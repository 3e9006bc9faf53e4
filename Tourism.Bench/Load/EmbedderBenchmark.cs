using System.Diagnostics;
using Npgsql;
using Spectre.Console;
using Tourism.Bench.Postgres;
using Tourism.Bench.Synthetic;
using Tourism.Core.Regions;

namespace Tourism.Bench.Load;

/// <summary>
/// Imports of AI Hub files by the Embedder as it is run, by one process and by three at once: how fast, with how much memory, and whether
/// they write the same.
/// </summary>
internal sealed class EmbedderBenchmark(NpgsqlConnectionStringBuilder server, int documents, int runs) : IDisposable
{
    private const ulong Seed = 1;

    private static readonly int[] Processes = [1, 3];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tourism-bench-embedders-");

    public void Dispose() => folder.Delete(recursive: true);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var corpus = new SyntheticCorpus(SyntheticSize.OfDocuments(documents), Seed, Gazetteer.Load());
        Step.Say($"writing {documents:N0} files to {folder.FullName}");
        AiHubFolder.Write(corpus, folder, cancellationToken);
        var imports = Processes.ToDictionary(processes => processes, _ => new List<EmbedderImport>());
        for (var run = 0; run < runs; run++)
        {
            foreach (var processes in Processes)
            {
                var import = await ImportAsync(processes, cancellationToken);
                imports[processes].Add(import);
                Step.Say($"run {run + 1} of {runs}: {processes} at once: {import.Seconds:F1} s, with the search index {import.WholeSeconds:F1} s");
            }
        }

        AnsiConsole.Write(EmbedderTables.Speed(corpus.Size, imports));
        AnsiConsole.Write(EmbedderTables.Contents(imports));
    }

    private async Task<EmbedderImport> ImportAsync(int processes, CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.OpenAsync(server, "embedders", reuse: false, keep: false, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var ended = await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => EmbedderProcess.ImportAsync(database.Connection, folder, cancellationToken)));
        var wholeSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await using var connection = await database.ConnectAsync(cancellationToken);
        return new(
            Stopwatch.GetElapsedTime(started, ended.Max(process => process.LoadedAt)).TotalSeconds, wholeSeconds,
            [.. ended.Select(process => process.PeakMegabytes)], await CorpusContents.ReadAsync(connection, cancellationToken));
    }
}

/// <summary>An import by one process or by several at once.</summary>
/// <param name="Seconds">Until the last record was written.</param>
/// <param name="WholeSeconds">Until all processes had ended, the search index built.</param>
/// <param name="PeakMegabytes">The most memory of each process.</param>
/// <param name="Tables">What is in the database then.</param>
internal sealed record EmbedderImport(double Seconds, double WholeSeconds, IReadOnlyList<double> PeakMegabytes, IReadOnlyList<TableContents> Tables);
