using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.Index.Terms;

namespace Tourism.Bench.Retrieval;

/// <summary>Which lists of hits count.</summary>
internal enum RankingMode
{
    Lexical,
    Vector,
    Hybrid,
}

/// <summary>The product's text analysis, embedder, index and fusion.</summary>
internal sealed class IndexRanker(IIndexReader index, QueryAnalyzer analyzer, TextEmbedder embedder, RankingMode mode) : IRanker
{
    private const int HitsPerList = 50;

    public string Name => mode.ToString().ToLowerInvariant();

    public async Task<IReadOnlyList<string>> RankAsync(string query, CancellationToken cancellationToken)
    {
        var terms = mode == RankingMode.Vector ? [] : analyzer.Analyze(query);
        var embedding = mode == RankingMode.Lexical ? null : (await embedder.EmbedQueriesAsync([query], cancellationToken))[0];
        var hits = await index.SearchAsync([new SearchVariant(query, terms, embedding)], SearchFilter.None, HitsPerList, cancellationToken);
        var fused = ScoreFusion.Fuse([(hits[0], 1)], embedder.FusionWeight).Take(RetrievalScores.Depth);
        var chunks = await index.GetChunksAsync([.. fused.Select(hit => hit.ChunkId)], cancellationToken);
        return [.. chunks.Select(chunk => chunk.Document.DocumentId)];
    }
}
