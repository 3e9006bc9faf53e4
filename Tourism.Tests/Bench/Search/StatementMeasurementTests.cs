using Tourism.Bench;
using Tourism.Bench.Postgres;
using Tourism.Bench.Search;

namespace Tourism.Tests.Bench.Search;

public sealed class StatementMeasurementTests
{
    [Fact]
    public async Task Ratios_are_the_medians_of_those_of_each_run()
    {
        // The second run met a machine of half the speed, the third disturbed the contender alone.
        var baseline = Contender("baseline", [Result(100, 2), Result(50, 4), Result(100, 2)]);
        var contender = Contender("contender", [Result(60, 6), Result(30, 12), Result(10, 60)]);

        var results = await StatementMeasurement.RunAsync([baseline, contender], runs: 3);

        Assert.Equal((100, 2, 1, 1), (results[0].Throughput, results[0].P95, results[0].ThroughputRatio, results[0].P95Ratio));
        Assert.Equal((30, 12, 0.6, 3), (results[1].Throughput, results[1].P95, results[1].ThroughputRatio, results[1].P95Ratio));
    }

    private static Contender Contender(string name, LoadResult[] results) => new(name, 1, run => Task.FromResult(results[run - 1]), Baseline: 0);

    private static LoadResult Result(double throughput, double milliseconds) => new(throughput, new Sample([milliseconds]));
}
