using Tourism.Bench.Postgres;

namespace Tourism.Tests.Bench.Postgres;

public sealed class PgbenchTests
{
    [Fact]
    public void The_throughput_is_read_from_what_pgbench_prints() => Assert.Equal(2291.733045, Pgbench.ReadThroughput("""
        transaction type: script.sql
        number of clients: 4
        latency average = 1.744 ms
        initial connection time = 9.103 ms
        tps = 2291.733045 (without initial connection time)
        """));

    [Fact]
    public void Times_are_read_from_the_transaction_log()
    {
        var times = Pgbench.ReadTimes(["0 1 1500 0 1700000000 12", "1 1 500 0 1700000000 13", "0 2 2500 0 1700000000 14"]);

        Assert.Equal((3, 1.5, 2.5), (times.Count, times.Median, times.Percentile(95)));
    }
}
