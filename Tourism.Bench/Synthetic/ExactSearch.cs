using System.Numerics.Tensors;

namespace Tourism.Bench.Synthetic;

/// <summary>
/// The true nearest neighbours of queries under filters, by comparing every query with every chunk. The corpus is made anew document by
/// document, so memory does not grow with it.
/// </summary>
internal static class ExactSearch
{
    private const int DocumentsPerBlock = 64; // their vectors stay in the processor's cache while the queries pass by

    /// <summary>For each filter and query the nearest chunks.</summary>
    public static NearestChunks[][] Run(
        SyntheticCorpus corpus, IReadOnlyList<float[]> queries, IReadOnlyList<SyntheticFilter> filters, int depth, CancellationToken cancellationToken)
    {
        var merged = Create();
        var blocks = (corpus.Size.Documents + DocumentsPerBlock - 1) / DocumentsPerBlock;
        Parallel.For(
            0, blocks, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, Create,
            (block, _, nearest) =>
            {
                Compare(corpus, block * DocumentsPerBlock, queries, filters, nearest);
                return nearest;
            },
            nearest =>
            {
                lock (merged)
                {
                    foreach (var (ofFilter, added) in merged.Zip(nearest))
                    {
                        foreach (var (ofQuery, more) in ofFilter.Zip(added))
                        {
                            ofQuery.Merge(more);
                        }
                    }
                }
            });
        return merged;

        NearestChunks[][] Create() => [.. filters.Select(_ => queries.Select(_ => new NearestChunks(depth)).ToArray())];
    }

    private static void Compare(
        SyntheticCorpus corpus, int first, IReadOnlyList<float[]> queries, IReadOnlyList<SyntheticFilter> filters, NearestChunks[][] nearest)
    {
        var block = Enumerable.Range(first, Math.Min(DocumentsPerBlock, corpus.Size.Documents - first)).Select(document =>
        {
            var facts = corpus.Facts.Of(document);
            int[] holding = [.. Enumerable.Range(0, filters.Count).Where(filter => filters[filter].Holds(facts))];
            return (Document: document, Holding: holding, Vectors: corpus.Vectors(document, facts));
        }).ToArray();
        for (var query = 0; query < queries.Count; query++)
        {
            foreach (var (document, holding, vectors) in block)
            {
                for (var chunk = 0; chunk * SyntheticVectors.Dimensions < vectors.Length; chunk++)
                {
                    var vector = vectors.AsSpan(chunk * SyntheticVectors.Dimensions, SyntheticVectors.Dimensions);
                    var near = new NearChunk(TensorPrimitives.Dot(queries[query], vector), document, chunk);
                    foreach (var filter in holding)
                    {
                        nearest[filter][query].Offer(near);
                    }
                }
            }
        }
    }
}
