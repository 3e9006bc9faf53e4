using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Tourism.Bench.Synthetic;
using Tourism.Index;

namespace Tourism.Bench.Postgres;

/// <summary>How long a load took.</summary>
internal sealed record CorpusLoad(TimeSpan Rows, TimeSpan Indexes);

/// <summary>Loads a synthetic corpus by the product's writer, its search indexes built after the rows.</summary>
internal static class CorpusLoader
{
    private const int BatchSize = 500;

    public static async Task<CorpusLoad> LoadAsync(BenchDatabase database, ServiceProvider index, SyntheticCorpus corpus, CancellationToken cancellationToken)
    {
        var writers = index.GetRequiredService<IIndexWriterFactory>();
        var started = Stopwatch.GetTimestamp();
        await using var writer = await writers.OpenAsync(yields: false, cancellationToken); // makes the tables
        await database.ExecuteAsync("select tourism_drop_search_indexes()", cancellationToken);
        var starts = Enumerable.Range(0, (corpus.Size.Documents + BatchSize - 1) / BatchSize).Select(batch => batch * BatchSize);
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(starts, options, async (start, stop) =>
        {
            await using var own = await writers.OpenAsync(yields: false, stop);
            await own.UpsertAsync([.. corpus.Documents(start, Math.Min(start + BatchSize, corpus.Size.Documents))], SyntheticCorpus.Model, stop);
        });
        var rows = Stopwatch.GetElapsedTime(started);
        Step.Say($"{corpus.Size.Chunks:N0} chunks in {rows.TotalSeconds:F0} s; building the indexes");
        await writer.CompleteLoadAsync(SyntheticCorpus.Model, cancellationToken);
        return new CorpusLoad(rows, Stopwatch.GetElapsedTime(started) - rows);
    }
}
