using Microsoft.Extensions.Time.Testing;
using Tourism.Embedder.Commands;
using Tourism.Embedder.Loading;

namespace Tourism.Tests.Embedder;

public sealed class ProgressTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void Rate_and_remaining_time_are_those_of_the_last_half_minute()
    {
        var rate = new ProgressRate(time);
        rate.Add(new(LoadPhase.Loading, 0, 100_000));
        time.Advance(TimeSpan.FromSeconds(1));
        rate.Add(new(LoadPhase.Loading, 50_000, 100_000)); // these were stored already
        for (var second = 0; second < 60; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            rate.Add(new(LoadPhase.Loading, 50_000 + second * 100, 100_000));
        }

        Assert.Equal(100, rate.PerSecond!.Value, tolerance: 1);
        Assert.Equal("55,900 of 100,000 records (55 %), 100/s, 7 min 21 s left", rate.Describe(new(LoadPhase.Loading, 55_900, 100_000)));
    }

    [Fact]
    public void What_was_done_before_this_process_came_does_not_count_for_the_rate()
    {
        var rate = new ProgressRate(time);
        rate.Add(new(LoadPhase.Loading, 900, 1000));
        time.Advance(TimeSpan.FromSeconds(2));
        rate.Add(new(LoadPhase.Loading, 920, 1000));

        Assert.Equal((10, TimeSpan.FromSeconds(8)), (rate.PerSecond, rate.Remaining));
    }

    [Fact]
    public void Lines_come_at_most_once_a_second_and_with_every_twentieth_of_the_load()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var lines = new ProgressLines(output, time);
        for (var done = 0; done <= 100; done++)
        {
            lines.Report(new(LoadPhase.Surveying, done, 100));
        }

        lines.Report(new(LoadPhase.Loading, 10, 100));
        lines.Report(new(LoadPhase.Loading, 11, 100));
        time.Advance(TimeSpan.FromSeconds(1));
        lines.Report(new(LoadPhase.Loading, 12, 100));
        time.Advance(TimeSpan.FromSeconds(1));
        lines.Report(new(LoadPhase.Indexing, 40, 100));

        Assert.Equal(
            ["10 of 100 records (10 %)", "12 of 100 records (12 %), 2/s, 44 s left", "Building the search index: 40 %"],
            output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
