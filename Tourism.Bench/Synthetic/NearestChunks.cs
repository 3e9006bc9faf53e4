namespace Tourism.Bench.Synthetic;

/// <summary>A chunk of a synthetic corpus, by its document and its place there.</summary>
internal readonly record struct NearChunk(float Similarity, int Document, int Chunk);

/// <summary>The most similar of all chunks that were offered, best first.</summary>
internal sealed class NearestChunks(int depth)
{
    private readonly List<NearChunk> best = new(depth + 1);

    public IReadOnlyList<NearChunk> Best => best;

    public void Offer(NearChunk chunk)
    {
        if (best.Count == depth && chunk.Similarity <= best[^1].Similarity)
        {
            return;
        }

        var place = best.Count;
        while (place > 0 && best[place - 1].Similarity < chunk.Similarity)
        {
            place--;
        }

        best.Insert(place, chunk);
        if (best.Count > depth)
        {
            best.RemoveAt(depth);
        }
    }

    public void Merge(NearestChunks other)
    {
        foreach (var chunk in other.best)
        {
            Offer(chunk);
        }
    }
}
