using Tourism.Bench.Retrieval;

namespace Tourism.Tests.Bench;

public sealed class RetrievalScoresTests
{
    [Fact]
    public void Scores_are_means_over_the_queries()
    {
        var scores = RetrievalScores.Of("method",
        [
            JudgedRanking.Of(Query("a"), ["a", "b"], milliseconds: 1),
            JudgedRanking.Of(Query("c"), ["a", "b", "c"], milliseconds: 2),
            JudgedRanking.Of(Query("x"), ["a", "b", "c"], milliseconds: 3),
            JudgedRanking.Of(Query("i"), ["a", "b", "c", "d", "e", "f", "g", "h", "i"], milliseconds: 4),
        ]);

        Assert.Equal((4, 0.25, 0.5, 0.75), (scores.Queries, scores.HitAt1, scores.RecallAt5, scores.RecallAt10));
        Assert.Equal((1 + 1 / 3.0 + 0 + 1 / 9.0) / 4, scores.MrrAt10, tolerance: 1e-9);
        Assert.Equal((1 + 1 / Math.Log2(4) + 0 + 1 / Math.Log2(10)) / 4, scores.NdcgAt10, tolerance: 1e-9);
        Assert.Equal((3, 4), (scores.MedianMs, scores.P95Ms));
    }

    [Fact]
    public void A_perfect_ranking_of_several_right_documents_has_an_ndcg_of_1() => Assert.Equal(
        1, RetrievalScores.Of("method", [JudgedRanking.Of(Query("a", "b"), ["b", "a", "c"], 1)]).NdcgAt10, tolerance: 1e-9);

    private static EvaluationQuery Query(params string[] right) => new("query", right.ToHashSet());
}
