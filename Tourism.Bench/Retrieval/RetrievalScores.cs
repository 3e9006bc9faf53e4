namespace Tourism.Bench.Retrieval;

/// <summary>Scores of a ranking method over all queries, and the milliseconds that a query takes.</summary>
/// <param name="Method">Name of the method.</param>
/// <param name="Queries">Number of queries.</param>
/// <param name="HitAt1">Share of queries with a right document first.</param>
/// <param name="RecallAt5">Share with one among the first five.</param>
/// <param name="RecallAt10">Share with one among the first ten.</param>
/// <param name="MrrAt10">Mean of 1 / rank of the first right document, 0 beyond the tenth.</param>
/// <param name="NdcgAt10">Mean normalised discounted cumulative gain, right documents gaining 1.</param>
/// <param name="MedianMs">Median time.</param>
/// <param name="P95Ms">95th percentile of the time.</param>
internal sealed record RetrievalScores(
    string Method, int Queries, double HitAt1, double RecallAt5, double RecallAt10, double MrrAt10, double NdcgAt10, double MedianMs, double P95Ms)
{
    public const int Depth = 10;

    public static RetrievalScores Of(string method, IReadOnlyList<JudgedRanking> rankings)
    {
        var times = rankings.Select(ranking => ranking.Milliseconds).Order().ToList();
        return new RetrievalScores(
            method, rankings.Count,
            rankings.Average(ranking => Within(ranking, 1)), rankings.Average(ranking => Within(ranking, 5)), rankings.Average(ranking => Within(ranking, Depth)),
            rankings.Average(ranking => ranking.FirstRight is { } rank and <= Depth ? 1.0 / rank : 0),
            rankings.Average(Ndcg),
            times[times.Count / 2], times[(int)(times.Count * 0.95)]);
    }

    private static double Within(JudgedRanking ranking, int depth) => ranking.FirstRight <= depth ? 1 : 0;

    private static double Ndcg(JudgedRanking ranking)
    {
        var gained = ranking.IsRight.Take(Depth).Select((right, index) => right ? Discount(index) : 0).Sum();
        return gained / Enumerable.Range(0, Math.Min(Depth, ranking.RightDocuments)).Sum(Discount);
    }

    private static double Discount(int index) => 1 / Math.Log2(index + 2);
}

/// <summary>The ranking of one query, judged.</summary>
/// <param name="Query">The query.</param>
/// <param name="Ids">Ids of the documents, best first.</param>
/// <param name="IsRight">For each of them, whether it is right.</param>
/// <param name="RightDocuments">How many right documents there are.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record JudgedRanking(string Query, IReadOnlyList<string> Ids, IReadOnlyList<bool> IsRight, int RightDocuments, double Milliseconds)
{
    /// <summary>Rank of the first right document, from 1; null when none was found.</summary>
    public int? FirstRight { get; } = IsRight.Select((right, index) => (right, index)).Where(pair => pair.right).Select(pair => (int?)pair.index + 1).FirstOrDefault();

    public static JudgedRanking Of(EvaluationQuery query, IReadOnlyList<string> ids, double milliseconds) =>
        new(query.Text, ids, [.. ids.Select(query.Right.Contains)], query.Right.Count, milliseconds);
}
