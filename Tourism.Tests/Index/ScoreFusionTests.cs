using Tourism.Index;

namespace Tourism.Tests.Index;

public sealed class ScoreFusionTests
{
    [Fact]
    public void Half_of_the_best_lexical_score_and_a_cosine_of_two_fifths_make_0_6_at_a_quarter()
    {
        var fused = ScoreFusion.Fuse([(new VariantHits([new(1, 8), new(2, 4)], [new(2, 0.4)], null), 1)], vectorWeight: 0.25);

        Assert.Equal([1L, 2L], fused.Select(hit => hit.ChunkId));
        Assert.Equal(1, fused[0].Score, tolerance: 1e-9);
        Assert.Equal(0.6, fused[1].Score, tolerance: 1e-9);
    }

    [Fact]
    public void Variants_add_up_by_their_weights()
    {
        var fused = ScoreFusion.Fuse(
            [(new VariantHits([new(1, 2)], [], null), 1), (new VariantHits([new(2, 9), new(1, 9)], [], null), 0.3)], vectorWeight: 1);

        Assert.Equal([1.3, 0.3], fused.Select(hit => Math.Round(hit.Score, 9)));
    }

    [Fact]
    public void Equal_scores_come_by_id_and_failed_variants_count_nothing() => Assert.Equal(
        [3L, 7L],
        ScoreFusion.Fuse([(VariantHits.Failed(new InvalidOperationException()), 1), (new VariantHits([], [new(7, 0.5), new(3, 0.5)], null), 1)], 1).Select(hit => hit.ChunkId));
}
