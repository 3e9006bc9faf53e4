using Tourism.Bench.Postgres;

namespace Tourism.Bench.Search;

/// <summary>One way to search under load.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Clients">Clients at once.</param>
/// <param name="RunAsync">Runs it with a seed.</param>
/// <param name="Baseline">Index of the measurement that it is compared with.</param>
internal sealed record Contender(string Name, int Clients, Func<int, Task<LoadResult>> RunAsync, int Baseline);

/// <summary>Medians over the runs; ratios are those of each run.</summary>
internal sealed record ContenderResult(Contender Contender, double Throughput, double Median, double P95, double ThroughputRatio, double P95Ratio);

/// <summary>Runs all contenders in turn, several times, so that what else the machine does meets all alike.</summary>
internal static class StatementMeasurement
{
    public static async Task<IReadOnlyList<ContenderResult>> RunAsync(IReadOnlyList<Contender> contenders, int runs)
    {
        var results = new LoadResult[runs][];
        for (var run = 0; run < runs; run++)
        {
            results[run] = new LoadResult[contenders.Count];
            foreach (var (place, contender) in contenders.Index())
            {
                results[run][place] = await contender.RunAsync(run + 1);
                Step.Say($"run {run + 1} of {runs}: {contender.Name}, {contender.Clients} clients: {results[run][place].Throughput:F0}/s");
            }
        }

        return [.. contenders.Select((contender, place) => Summarize(contender, place, results))];
    }

    public static ContenderResult Summarize(Contender contender, int place, IReadOnlyList<LoadResult[]> runs)
    {
        return new ContenderResult(
            contender,
            Median(run => run[place].Throughput),
            Median(run => run[place].Milliseconds.Median),
            Median(run => run[place].Milliseconds.Percentile(95)),
            Median(run => run[place].Throughput / run[contender.Baseline].Throughput),
            Median(run => run[place].Milliseconds.Percentile(95) / run[contender.Baseline].Milliseconds.Percentile(95)));

        double Median(Func<LoadResult[], double> figure) => new Sample(runs.Select(figure)).Median;
    }
}
