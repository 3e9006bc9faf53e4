using System.Numerics.Tensors;
using Tourism.Bench.Synthetic;
using Tourism.Core.Regions;

namespace Tourism.Tests.Bench.Synthetic;

public sealed class ExactSearchTests
{
    private const int Depth = 10;

    [Fact]
    public void The_nearest_chunks_are_those_that_sorting_all_gives()
    {
        var corpus = new SyntheticCorpus(SyntheticSize.OfDocuments(1000), seed: 3, Gazetteer.Load());
        float[][] queries = [.. Enumerable.Range(0, 5).Select(query => corpus.Query(query).Embedding)];
        var filters = SyntheticFilter.All(corpus.Facts);

        var nearest = ExactSearch.Run(corpus, queries, filters, Depth, TestContext.Current.CancellationToken);

        for (var filter = 0; filter < filters.Count; filter++)
        {
            for (var query = 0; query < queries.Length; query++)
            {
                Assert.Equal(SortAll(corpus, queries[query], filters[filter]), nearest[filter][query].Best);
            }
        }
    }

    private static IEnumerable<NearChunk> SortAll(SyntheticCorpus corpus, float[] query, SyntheticFilter filter) => (
        from document in Enumerable.Range(0, corpus.Size.Documents)
        where filter.Holds(corpus.Facts.Of(document))
        from pair in corpus.Embeddings(document).Index()
        select new NearChunk(TensorPrimitives.Dot<float>(query, pair.Item), document, pair.Index)).OrderByDescending(near => near.Similarity).Take(Depth);
}
