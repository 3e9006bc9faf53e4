using System.Buffers;
using System.Numerics.Tensors;
using Tourism.Core;
using Tourism.Index.Terms;

namespace Tourism.Index.Sqlite;

/// <summary>What exact search needs in memory: terms and vectors, row after row, and the facts that filters ask for.</summary>
internal sealed class SqliteSnapshot(
    IndexState state, long[] chunkIds, int[] chunkDocuments, TermIndex terms, float[] vectors, FilterFacts[] documents)
{
    public static SqliteSnapshot Empty { get; } = new(IndexState.Empty, [], [], new TermIndex([]), [], []);

    public IndexState State => state;

    /// <summary>In how many chunks the token occurs.</summary>
    public int FrequencyOf(string token) => terms.FrequencyOf(token);

    /// <summary>For each document, whether it satisfies the filter.</summary>
    public bool[] Mask(SearchFilter filter) => Array.ConvertAll(documents, facts => facts.Satisfies(filter));

    /// <summary>The chunks with the largest BM25 scores among those that the mask lets through: exact, best first, ties by chunk id.</summary>
    public List<ChunkHit> Matching(IReadOnlyList<QueryTerm> query, bool[] mask, int limit, CancellationToken cancellationToken)
    {
        var scores = ArrayPool<float>.Shared.Rent(chunkIds.Length);
        try
        {
            scores.AsSpan(0, chunkIds.Length).Clear();
            terms.Score(query, scores);
            return Best(row => scores[row], mask, limit, cancellationToken);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The chunks most similar to the embedding among those that the mask lets through: exact, best first, ties by chunk id.</summary>
    public List<ChunkHit> Nearest(float[] embedding, bool[] mask, int limit, CancellationToken cancellationToken) =>
        Best(row => TensorPrimitives.Dot<float>(embedding, vectors.AsSpan(row * embedding.Length, embedding.Length)), mask, limit, cancellationToken);

    private List<ChunkHit> Best(Func<int, float> scoreOf, bool[] mask, int limit, CancellationToken cancellationToken)
    {
        var best = new PriorityQueue<ChunkHit, (double Score, long Id)>(limit + 1);
        for (var row = 0; row < chunkIds.Length; row++)
        {
            if ((row & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (!mask[chunkDocuments[row]])
            {
                continue;
            }

            var score = scoreOf(row);
            if (score > 0 && (best.Count < limit || score >= best.Peek().Score))
            {
                best.Enqueue(new ChunkHit(chunkIds[row], score), (score, -chunkIds[row]));
                if (best.Count > limit)
                {
                    best.Dequeue();
                }
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.ChunkId)];
    }
}
