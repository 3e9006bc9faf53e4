namespace Tourism.RagApi.Retrieval;

/// <summary>
/// The order of documents: fused / best fused + 2 * coverage + 1.5 * name match (from 0.6 on). Example: the best fused document (1) that holds
/// all that the question names (2) and whose name stands in the question (1.5) scores 4.5.
/// </summary>
internal static class RankScore
{
    /// <summary>Below it, a shared word such as 시장 or Palace is no naming of the place.</summary>
    private const double NameThreshold = 0.6;

    public static double Of(double fused, double bestFused, double coverage, double nameMatch) =>
        (bestFused > 0 ? fused / bestFused : 0) + 2 * coverage + (nameMatch >= NameThreshold ? 1.5 * nameMatch : 0);
}
