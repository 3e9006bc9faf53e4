using Tourism.Bench.Search;

namespace Tourism.Tests.Bench.Search;

public sealed class RecallTests
{
    [Fact]
    public void Recall_is_the_mean_share_of_the_nearest_chunks_that_were_found()
    {
        var recall = Recall.Of("filter",
        [
            new JudgedSearch(["a", "b", "c", "d"], ["d", "c", "b", "a"], IsFailed: false, 1),
            new JudgedSearch(["a", "b", "x", "y"], ["a", "b", "c", "d"], IsFailed: false, 2),
            new JudgedSearch([], ["a"], IsFailed: true, 3),
            new JudgedSearch(["a"], ["a"], IsFailed: false, 4),
        ]);

        Assert.Equal((1 + 0.5 + 0 + 1) / 4, recall.Found);
        Assert.Equal((0, 1, 1), (recall.FewestRows, recall.Short, recall.Failed));
        Assert.Equal(2.5, recall.Milliseconds.Median);
    }
}
