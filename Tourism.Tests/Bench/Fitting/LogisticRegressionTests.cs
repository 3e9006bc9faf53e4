using Tourism.Bench.Fitting;

namespace Tourism.Tests.Bench.Fitting;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Weights_that_made_the_examples_are_found()
    {
        var random = new Random(7);
        double[] truth = [-1, 2, -3];
        double[][] rows = [.. Enumerable.Range(0, 20_000).Select(_ => new[] { 1, random.NextDouble() * 2 - 1, random.NextDouble() * 2 - 1 })];
        bool[] labels = [.. rows.Select(row => random.NextDouble() < 1 / (1 + Math.Exp(-row.Zip(truth, (value, weight) => value * weight).Sum())))];

        var weights = LogisticRegression.Fit(rows, labels, penalty: 0.01);

        Assert.All(weights.Zip(truth), pair => Assert.Equal(pair.Second, pair.First, tolerance: 0.15));
    }

    [Fact]
    public void A_feature_that_never_differs_from_zero_weighs_nothing()
    {
        var weights = LogisticRegression.Fit([[1, 0], [1, 0], [1, 0]], [true, false, false], penalty: 1);

        Assert.Equal(Math.Log(0.5), weights[0], 6);
        Assert.Equal(0, weights[1]);
    }

    [Fact]
    public void The_penalty_keeps_weights_of_separable_examples_finite()
    {
        var weights = LogisticRegression.Fit([[1, 0], [1, 1]], [false, true], penalty: 1);

        Assert.InRange(weights[1], 0.1, 5);
    }
}
