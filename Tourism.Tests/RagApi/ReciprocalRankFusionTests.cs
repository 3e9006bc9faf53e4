using Tourism.Index;
using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.RagApi;

public sealed class ReciprocalRankFusionTests
{
    /// <summary>Lists (7, 8, 9) of weight 1 and (9, 7) of weight 0.5: 7 scores 1/61 + 0.5/62, 9 scores 1/63 + 0.5/61, 8 scores 1/62.</summary>
    [Fact]
    public void The_worked_example_comes_out()
    {
        var fused = ReciprocalRankFusion.Fuse([(Hits(7, 8, 9), 1), (Hits(9, 7), 0.5)]);
        Assert.Equal([7, 9, 8], fused.Select(hit => hit.ChunkId));
        Assert.Equal(0.0244580, fused[0].Score, 1e-7);
        Assert.Equal(0.0240697, fused[1].Score, 1e-7);
        Assert.Equal(0.0161290, fused[2].Score, 1e-7);
    }

    [Fact]
    public void Ties_are_ordered_by_id() =>
        Assert.Equal([1, 2], ReciprocalRankFusion.Fuse([(Hits(2), 1), (Hits(1), 1)]).Select(hit => hit.ChunkId));

    [Fact]
    public void Only_ranks_count_not_scores()
    {
        ChunkHit[] close = [new(1, 0.9), new(2, 0.89)];
        ChunkHit[] apart = [new(1, 9000), new(2, -5)];
        Assert.Equal(ReciprocalRankFusion.Fuse([(close, 1)]), ReciprocalRankFusion.Fuse([(apart, 1)]));
    }

    [Fact]
    public void Nothing_fuses_to_nothing()
    {
        Assert.Empty(ReciprocalRankFusion.Fuse([]));
        Assert.Empty(ReciprocalRankFusion.Fuse([(Hits(), 1), (Hits(), 0.5)]));
    }

    private static ChunkHit[] Hits(params long[] ids) => [.. ids.Select((id, row) => new ChunkHit(id, -row))];
}
