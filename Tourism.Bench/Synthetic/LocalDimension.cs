namespace Tourism.Bench.Synthetic;

/// <summary>
/// How many dimensions the neighbourhood of a point seems to have, from the distances of its k nearest neighbours: -1 / mean of ln(r_i / r_k).
/// Amsaleg et al., Estimating Local Intrinsic Dimensionality, KDD 2015.
/// </summary>
internal static class LocalDimension
{
    /// <param name="nearest">At least two neighbours of a point that is none of them, best first.</param>
    public static double Of(IReadOnlyList<NearChunk> nearest)
    {
        var radius = Distance(nearest[^1]);
        return -1 / nearest.Take(nearest.Count - 1).Average(chunk => Math.Log(Distance(chunk) / radius));
    }

    // Between unit vectors.
    private static double Distance(NearChunk chunk) => Math.Sqrt(2 - 2 * chunk.Similarity);
}
