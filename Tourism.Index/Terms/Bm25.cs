namespace Tourism.Index.Terms;

/// <summary>
/// Okapi BM25 in two halves: the impact of a term in a chunk, which is fixed when the chunk is written, and the weight of a term, which
/// follows from the corpus when a question comes. A score is the sum over the question's terms of weight times impact.
/// Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009.
/// </summary>
internal static class Bm25
{
    /// <summary>Low, because a chunk is short: a term that stands there twice says hardly more than one that stands there once.</summary>
    private const double K1 = 0.5;

    private const double B = 0.75;

    /// <summary>
    /// Terms of a chunk of usual length. A constant in place of the corpus's average, so that a load need not touch the chunks that are there.
    /// </summary>
    private const double UsualLength = 300;

    /// <summary>Impacts stay below it.</summary>
    public const double LargestImpact = K1 + 1;

    /// <summary>tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / usual length)).</summary>
    public static double Impact(double frequency, double length) =>
        frequency * LargestImpact / (frequency + K1 * (1 - B + B * length / UsualLength));

    /// <summary>ln(1 + (N - df + 0.5) / (df + 0.5)), N chunks of which df hold the term.</summary>
    public static double TermWeight(int chunks, int holding) => Math.Log(1 + (chunks - holding + 0.5) / (holding + 0.5));
}
