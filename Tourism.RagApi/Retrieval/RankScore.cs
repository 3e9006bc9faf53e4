namespace Tourism.RagApi.Retrieval;

/// <summary>
/// The order of documents: fused / best fused + coverage + 1.5 * name match (from 0.6 on) + 0.5 * theme match + 0.5 when a domain that the
/// question names is the document's. Example: the best fused document (1) that holds all content tokens (1) and is named in the question (1.5)
/// scores 3.5.
/// </summary>
internal static class RankScore
{
    /// <summary>Below it, a shared word such as 시장 or Palace is no naming of the place.</summary>
    public const double NameThreshold = 0.6;

    public static double Of(double fused, double bestFused, double coverage, double nameMatch, double themeMatch, bool domainNamed) =>
        (bestFused > 0 ? fused / bestFused : 0) + coverage + (nameMatch >= NameThreshold ? 1.5 * nameMatch : 0) + 0.5 * themeMatch
        + (domainNamed ? 0.5 : 0);
}
