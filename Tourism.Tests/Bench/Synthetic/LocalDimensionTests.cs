using Tourism.Bench.Synthetic;

namespace Tourism.Tests.Bench.Synthetic;

public sealed class LocalDimensionTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    public void Neighbours_whose_number_grows_with_a_power_of_the_radius_have_that_dimension(int dimension)
    {
        // The i-th of n lies where a ball of that dimension holds i / n of the largest one's volume.
        var nearest = Enumerable.Range(1, 5000).Select(place => Math.Pow(place / 5000.0, 1.0 / dimension)).Select(distance => new NearChunk((float)(1 - distance * distance / 2), 0, 0));

        Assert.Equal(dimension, LocalDimension.Of([.. nearest]), tolerance: 0.02 * dimension);
    }
}
