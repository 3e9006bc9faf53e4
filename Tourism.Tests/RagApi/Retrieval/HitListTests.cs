using Tourism.Index;
using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.RagApi.Retrieval;

public sealed class HitListTests
{
    [Fact]
    public void A_chunk_found_by_two_searches_counts_once()
    {
        var hits = new HitList(variants: 1);
        hits.Add([new VariantHits([new ChunkHit(1, 4)], [], null)], areInRegion: true);
        hits.Add([new VariantHits([new ChunkHit(2, 8), new ChunkHit(1, 4)], [], null)], areInRegion: false);

        Assert.Equal([new ChunkHit(2, 1), new ChunkHit(1, 0.5)], hits.Fuse(vectorWeight: 0));
    }

    [Fact]
    public void A_chunk_that_a_search_in_the_region_found_stays_in_the_region()
    {
        var hits = new HitList(variants: 1);
        hits.Add([new VariantHits([new ChunkHit(1, 4)], [], null)], areInRegion: true);
        hits.Add([new VariantHits([new ChunkHit(1, 4), new ChunkHit(2, 3)], [], null)], areInRegion: false);

        Assert.True(hits.IsInRegion(1));
        Assert.False(hits.IsInRegion(2));
    }

    [Fact]
    public void The_words_of_the_question_weigh_more_than_those_of_a_variant()
    {
        var hits = new HitList(variants: 2);
        hits.Add([new VariantHits([new ChunkHit(1, 5)], [], null), new VariantHits([new ChunkHit(2, 50)], [], null)], areInRegion: false);

        Assert.Equal([1, 2], hits.Fuse(vectorWeight: 0).Select(hit => hit.ChunkId));
    }

    [Fact]
    public void Failures_are_those_of_the_worst_search()
    {
        var hits = new HitList(variants: 2);
        var error = new InvalidOperationException();
        hits.Add([VariantHits.Failed(error), new VariantHits([], [], null)], areInRegion: false);
        hits.Add([new VariantHits([], [], null), new VariantHits([], [], null)], areInRegion: false);

        Assert.Equal(1, hits.Failures);
    }
}
