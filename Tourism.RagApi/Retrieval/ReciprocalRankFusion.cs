using Tourism.Index;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// Reciprocal rank fusion: a chunk's score is the sum over all lists of weight / (60 + rank), rank from 1.
/// Cormack, Clarke and Büttcher, SIGIR 2009, with their constant 60.
/// </summary>
internal static class ReciprocalRankFusion
{
    public const int K = 60;

    /// <summary>Chunk ids with their fused scores, best first; ties by id.</summary>
    public static IReadOnlyList<ChunkHit> Fuse(IEnumerable<(IReadOnlyList<ChunkHit> Hits, double Weight)> lists)
    {
        var scores = new Dictionary<long, double>();
        foreach (var (hits, weight) in lists)
        {
            for (var index = 0; index < hits.Count; index++)
            {
                var id = hits[index].ChunkId;
                scores[id] = scores.GetValueOrDefault(id) + weight / (K + index + 1);
            }
        }

        return [.. scores.Select(pair => new ChunkHit(pair.Key, pair.Value)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.ChunkId)];
    }
}
