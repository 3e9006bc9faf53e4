using Spectre.Console;
using Tourism.Bench.Postgres;
using Tourism.Bench.Synthetic;

namespace Tourism.Bench.Search;

/// <summary>The tables of <c>search</c>.</summary>
internal static class SearchReport
{
    public static async Task PrintCorpusAsync(
        BenchDatabase database, SyntheticCorpus corpus, CorpusLoad? load, IReadOnlyList<NearestChunks> truth, TimeSpan exact, CancellationToken cancellationToken)
    {
        var size = await database.QueryAsync<long>("select pg_database_size(current_database())", cancellationToken);
        var vectors = await database.QueryAsync<long>("select coalesce(pg_relation_size(to_regclass('chunk_vector_nearest')), 0)", cancellationToken);
        var table = new Table().Title("Corpus").AddColumns(
            "documents", "chunks", "database GB", "vector index GB", "load s", "index build s", "exact search s", "cosine of the 1st", "10th", "50th", "local dimension");
        table.AddRow(
            $"{corpus.Size.Documents:N0}", $"{corpus.Size.Chunks:N0}", $"{size / 1e9:F2}", $"{vectors / 1e9:F2}",
            load is null ? "-" : $"{load.Rows.TotalSeconds:F0}", load is null ? "-" : $"{load.Indexes.TotalSeconds:F0}", $"{exact.TotalSeconds:F1}",
            Similarity(1), Similarity(10), Similarity(50), $"{new Sample(truth.Select(nearest => LocalDimension.Of(nearest.Best))).Median:F0}");
        AnsiConsole.Write(table);

        string Similarity(int rank) => $"{truth.Average(nearest => nearest.Best[rank - 1].Similarity):F3}";
    }

    public static void Print(IEnumerable<Recall> results)
    {
        var table = new Table().Title("Recall against exact search, one search after another").AddColumns(
            "filter", "searches", $"recall@{RecallMeasurement.Depth}", "fewest rows", "with too few", "failed", "median ms", "p95 ms");
        foreach (var result in results)
        {
            table.AddRow(
                result.Filter, $"{result.Milliseconds.Count}", $"{result.Found:F3}", $"{result.FewestRows}", $"{result.Short}", $"{result.Failed}",
                $"{result.Milliseconds.Median:F2}", $"{result.Milliseconds.Percentile(95):F2}");
        }

        AnsiConsole.Write(table);
    }

    public static void Print(IReadOnlyList<ContenderResult> results)
    {
        var table = new Table().Title("Under load, medians over the runs").AddColumns(
            "search", "clients", "searches/s", "median ms", "p95 ms", "compared with", "searches/s ratio", "p95 ratio");
        foreach (var result in results)
        {
            var baseline = results[result.Contender.Baseline].Contender;
            table.AddRow(
                result.Contender.Name, $"{result.Contender.Clients}", $"{result.Throughput:F0}", $"{result.Median:F2}", $"{result.P95:F2}",
                baseline == result.Contender ? "-" : $"{baseline.Name}, {baseline.Clients}", $"{result.ThroughputRatio:F2}", $"{result.P95Ratio:F2}");
        }

        AnsiConsole.Write(table);
    }
}
