using System.Numerics.Tensors;
using Tourism.Core;

namespace Tourism.Index.Sqlite;

/// <summary>What exact search needs in memory: the vectors, row after row, and the facts that filters ask for.</summary>
internal sealed class SqliteSnapshot(
    IndexState state, long[] chunkIds, int[] chunkDocuments, float[] vectors, FilterFacts[] documents, Dictionary<string, int> frequencies)
{
    private readonly Dictionary<long, int> rows = chunkIds.Select((id, row) => (id, row)).ToDictionary(pair => pair.id, pair => pair.row);

    public static SqliteSnapshot Empty { get; } = new(IndexState.Empty, [], [], [], [], []);

    public IndexState State => state;

    /// <summary>In how many chunks the token occurs.</summary>
    public int FrequencyOf(string token) => frequencies.GetValueOrDefault(token);

    /// <summary>
    /// The tokens that tell chunks apart: those in more than a fifth of all chunks cost most and say least, and count only when there is no
    /// other.
    /// </summary>
    public IReadOnlyList<string> Telling(IReadOnlyList<string> tokens)
    {
        var telling = tokens.Where(token => FrequencyOf(token) is > 0 and var frequency && frequency * 5 <= state.Chunks).ToList();
        return telling.Count > 0 ? telling : tokens;
    }

    /// <summary>For each document, whether it satisfies the filter.</summary>
    public bool[] Mask(SearchFilter filter) => Array.ConvertAll(documents, facts => facts.Satisfies(filter));

    public bool Satisfies(long chunkId, bool[] mask) => rows.TryGetValue(chunkId, out var row) && mask[chunkDocuments[row]];

    /// <summary>The chunks most similar to the embedding among those that the mask lets through: exact, best first, ties by chunk id.</summary>
    public List<ChunkHit> Nearest(ReadOnlySpan<float> embedding, bool[] mask, int limit, CancellationToken cancellationToken)
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

            var score = TensorPrimitives.Dot(embedding, vectors.AsSpan(row * embedding.Length, embedding.Length));
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

/// <summary>What filters ask of a document.</summary>
internal sealed record FilterFacts(
    TourismDomain Domain, string? ProvinceCode, string? MunicipalityCode, GeoPoint? Location, string Area, string PlaceName, string Title)
{
    public static FilterFacts Of(IndexDocument document) => new(
        document.Domain, document.ProvinceCode, document.MunicipalityCode, document.Location, document.Area,
        string.Join(' ', document.Names.Known().Select(known => known.Text).Append(document.PlaceName)), document.Title);

    public bool Satisfies(SearchFilter filter) =>
        (filter.Domain is null || filter.Domain == Domain)
        && (filter.ProvinceCode is null || filter.ProvinceCode == ProvinceCode)
        && (filter.MunicipalityCode is null || filter.MunicipalityCode == MunicipalityCode)
        && (filter.Within is null || IsInside(filter.Within))
        && ((filter.Circle is null && filter.AreaNames.Count == 0) || IsInside(filter.Circle) || filter.AreaNames.Any(IsNamed));

    private bool IsInside(GeoCircle? circle) =>
        circle is not null && Location is { } location && location.DistanceKm(circle.Centre) <= circle.RadiusKm;

    private bool IsNamed(string name) =>
        Area.Contains(name, StringComparison.OrdinalIgnoreCase)
        || PlaceName.Contains(name, StringComparison.OrdinalIgnoreCase)
        || Title.Contains(name, StringComparison.OrdinalIgnoreCase);
}
