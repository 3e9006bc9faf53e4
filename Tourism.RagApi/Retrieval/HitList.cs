using Tourism.Index;

namespace Tourism.RagApi.Retrieval;

/// <summary>The hits of all searches of one question. A chunk scores the same in each of them, whatever their filters.</summary>
internal sealed class HitList(int variants)
{
    // The question's own words decide; its variants help where they find nothing.
    private const double VariantWeight = 0.3;

    private readonly Dictionary<long, double>[] lexical = [.. Enumerable.Range(0, variants).Select(_ => new Dictionary<long, double>())];
    private readonly Dictionary<long, double>[] vector = [.. Enumerable.Range(0, variants).Select(_ => new Dictionary<long, double>())];
    private readonly HashSet<long> inRegion = [];

    /// <summary>Variants that failed in a search.</summary>
    public int Failures { get; private set; }

    public void Add(IReadOnlyList<VariantHits> results, bool areInRegion)
    {
        Failures = Math.Max(Failures, results.Count(result => result.Error is not null));
        for (var row = 0; row < results.Count; row++)
        {
            Add(results[row].Lexical, lexical[row], areInRegion);
            Add(results[row].Vector, vector[row], areInRegion);
        }
    }

    public bool IsInRegion(long chunkId) => inRegion.Contains(chunkId);

    /// <summary>Chunks with their fused scores, best first.</summary>
    public IReadOnlyList<ChunkHit> Fuse(double vectorWeight) => ScoreFusion.Fuse(
        Enumerable.Range(0, variants).Select(row => (new VariantHits(Sorted(lexical[row]), Sorted(vector[row]), Error: null), row == 0 ? 1 : VariantWeight)), vectorWeight);

    private void Add(IReadOnlyList<ChunkHit> hits, Dictionary<long, double> scores, bool areInRegion)
    {
        foreach (var hit in hits)
        {
            scores[hit.ChunkId] = hit.Score;
            if (areInRegion)
            {
                inRegion.Add(hit.ChunkId);
            }
        }
    }

    private static ChunkHit[] Sorted(Dictionary<long, double> scores) =>
        [.. scores.Select(pair => new ChunkHit(pair.Key, pair.Value)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.ChunkId)];
}
