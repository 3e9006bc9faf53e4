namespace Tourism.Index;

/// <summary>
/// Fuses the hits of all variants: the score of a chunk is the sum over the variants of
/// weight * (BM25 / best BM25 of the variant + vector weight * cosine). Example: a chunk with half of the best BM25 and a cosine of 0.4 at
/// vector weight 0.25 scores 0.6 for a variant of weight 1.
/// </summary>
/// <remarks>
/// Scores instead of ranks: reciprocal rank fusion lets a weak list, such as that of the hashing embedder, overturn a clear lead of the
/// other. Bruch, Gai and Ingber, An Analysis of Fusion Functions for Hybrid Retrieval, ACM TOIS 42(1), 2023, find the same; so do we
/// (<c>docs/quality.md</c>).
/// </remarks>
public static class ScoreFusion
{
    /// <summary>Chunk ids with their fused scores, best first; ties by id.</summary>
    /// <param name="variants">The hits of each variant with its weight.</param>
    /// <param name="vectorWeight">What a cosine of 1 weighs beside the best lexical hit.</param>
    public static IReadOnlyList<ChunkHit> Fuse(IEnumerable<(VariantHits Hits, double Weight)> variants, double vectorWeight)
    {
        var scores = new Dictionary<long, double>();
        foreach (var (hits, weight) in variants)
        {
            var best = hits.Lexical.Count > 0 ? hits.Lexical[0].Score : 1;
            Add(hits.Lexical, weight / best);
            Add(hits.Vector, weight * vectorWeight);
        }

        return [.. scores.Select(pair => new ChunkHit(pair.Key, pair.Value)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.ChunkId)];

        void Add(IReadOnlyList<ChunkHit> list, double scale)
        {
            foreach (var hit in list)
            {
                scores[hit.ChunkId] = scores.GetValueOrDefault(hit.ChunkId) + scale * hit.Score;
            }
        }
    }
}
