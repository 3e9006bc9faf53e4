using System.Diagnostics;
using Tourism.Bench.Synthetic;
using Tourism.Index;

namespace Tourism.Bench.Search;

/// <summary>Searches by the product's reader, one after another, and compares what it finds with what is nearest in truth.</summary>
internal sealed class RecallMeasurement(IIndexReader index, SyntheticCorpus corpus)
{
    public const int Depth = 10;

    /// <param name="filter">What every hit satisfies.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="truth">For each of them the nearest chunks in truth.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Recall> RunAsync(
        SyntheticFilter filter, IReadOnlyList<SearchVariant> queries, IReadOnlyList<NearestChunks> truth, CancellationToken cancellationToken)
    {
        var searches = new List<JudgedSearch>();
        foreach (var (query, nearest) in queries.Zip(truth))
        {
            var started = Stopwatch.GetTimestamp();
            var hits = (await index.SearchAsync([query], filter.Filter, BenchQueries.Limit, cancellationToken))[0];
            var milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            var chunks = await index.GetChunksAsync([.. hits.Vector.Take(Depth).Select(hit => hit.ChunkId)], cancellationToken);
            searches.Add(new JudgedSearch(
                [.. chunks.Select(chunk => IndexedText.ChunkKey(chunk.Document.DocumentId, chunk.Chunk))],
                [.. nearest.Best.Take(Depth).Select(Key)],
                hits.Error is not null,
                milliseconds));
        }

        return Recall.Of(filter.Name, searches);
    }

    private string Key(NearChunk near)
    {
        var document = corpus.Document(near.Document);
        return IndexedText.ChunkKey(document.DocumentId, document.Chunks[near.Chunk]);
    }
}
