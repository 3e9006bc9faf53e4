using Tourism.Bench;

namespace Tourism.Tests.Bench;

public sealed class SampleTests
{
    [Fact]
    public void Percentiles_are_the_smallest_values_that_so_many_do_not_exceed()
    {
        var sample = new Sample(Enumerable.Range(1, 100).Reverse().Select(value => (double)value));

        Assert.Equal((50.5, 95, 99, 100), (sample.Median, sample.Percentile(95), sample.Percentile(99), sample.Percentile(100)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(99)]
    public void A_single_value_is_every_percentile(double percent) => Assert.Equal(7, new Sample([7]).Percentile(percent));

    [Fact]
    public void The_median_of_an_odd_number_of_values_is_one_of_them() => Assert.Equal(2, new Sample([9, 1, 2]).Median);

    [Fact]
    public void Without_a_value_there_is_no_sample() => Assert.Throws<ArgumentException>(() => new Sample([]));
}
