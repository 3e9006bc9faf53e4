using Tourism.Index;

namespace Tourism.RagApi.Retrieval;

/// <summary>Weight of a token: ln(1 + N / (1 + df)), N chunks of which df hold it.</summary>
internal static class InverseFrequency
{
    public static double Of(string token, TokenStatistics statistics) =>
        Math.Log(1 + statistics.Chunks / (1.0 + statistics.Frequencies.GetValueOrDefault(token)));
}
