using Tourism.Index;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// Weight of a token: ln(1 + N / (1 + df)) as a share of ln(1 + N), N chunks of which df hold it, times 7: 0 for a token that all chunks hold,
/// 7 for one that none holds, whatever the size of the corpus.
/// </summary>
internal static class InverseFrequency
{
    private const double Most = 7;

    public static double Of(string token, TokenStatistics statistics) => statistics.Chunks == 0
        ? 0
        : Most * Math.Log(1 + statistics.Chunks / (1.0 + statistics.Frequencies.GetValueOrDefault(token))) / Math.Log(1.0 + statistics.Chunks);
}
