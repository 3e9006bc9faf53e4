using Tourism.Core;

namespace Tourism.Index;

/// <summary>The reading side of the index.</summary>
public interface IIndexReader
{
    /// <summary>Version, size and embedding model of the corpus; at most a second old.</summary>
    Task<IndexState> GetStateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Searches all variants, lexically and, where a variant has an embedding, by cosine similarity. A variant that fails does not fail the
    /// others: its result carries the error.
    /// </summary>
    /// <param name="variants">The variants, each with tokens and maybe an embedding.</param>
    /// <param name="filter">What every hit satisfies.</param>
    /// <param name="limit">Hits a variant and method at the most.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    Task<IReadOnlyList<VariantHits>> SearchAsync(
        IReadOnlyList<SearchVariant> variants, SearchFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>Chunks with their documents, in the order of the ids; ids that are gone are left out.</summary>
    Task<IReadOnlyList<StoredChunk>> GetChunksAsync(IReadOnlyList<long> chunkIds, CancellationToken cancellationToken);

    /// <summary>Documents with their chunks, in the order of the ids; unknown ids are left out.</summary>
    Task<IReadOnlyList<IndexDocument>> GetDocumentsAsync(IReadOnlyList<string> documentIds, CancellationToken cancellationToken);

    /// <summary>Documents that satisfy the filter, those near its point first, else by id; without their chunks.</summary>
    Task<IReadOnlyList<IndexDocument>> ListDocumentsAsync(SearchFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>In how many chunks each token occurs, and the number of all chunks.</summary>
    Task<TokenStatistics> GetTokenStatisticsAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken);
}

/// <summary>Size and identity of the corpus.</summary>
/// <param name="CorpusVersion">Raised by every completed load; 0 before the first.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Chunks">Number of chunks.</param>
/// <param name="Model">The embedding model of the stored vectors; null before the first load.</param>
public sealed record IndexState(long CorpusVersion, int Documents, int Chunks, EmbeddingModel? Model)
{
    public static IndexState Empty { get; } = new(0, 0, 0, null);
}

/// <summary>One formulation of a question.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Terms">Its distinct terms.</param>
/// <param name="Embedding">Its embedding, normalised; null searches lexically alone.</param>
public sealed record SearchVariant(string Text, IReadOnlyList<QueryTerm> Terms, float[]? Embedding);

/// <summary>A term of a question.</summary>
/// <param name="Token">The token, as chunks hold it.</param>
/// <param name="Weight">How much it says of what is looked for, above 0; the corpus's term weight comes on top.</param>
public readonly record struct QueryTerm(string Token, double Weight);

/// <summary>What a hit satisfies; null members do not restrict.</summary>
public sealed record SearchFilter
{
    public static SearchFilter None { get; } = new();

    public TourismDomain? Domain { get; init; }
    public string? ProvinceCode { get; init; }
    public string? MunicipalityCode { get; init; }

    /// <summary>
    /// A circle; documents up to 10 km outside it, or without coordinates, satisfy the filter only if their texts contain one of
    /// <see cref="AreaNames"/>.
    /// </summary>
    public GeoCircle? Circle { get; init; }

    /// <summary>A circle that holds the document's coordinates, with no alternative.</summary>
    public GeoCircle? Within { get; init; }

    /// <summary>Names of which one occurs in area, place name or title. With a circle it is enough to satisfy either.</summary>
    public IReadOnlyList<string> AreaNames { get; init; } = [];

    /// <summary>Whether a document satisfies it.</summary>
    public bool Holds(IndexDocument document) => FilterFacts.Of(document).Satisfies(this);
}

/// <summary>A circle on the earth.</summary>
public sealed record GeoCircle(GeoPoint Centre, double RadiusKm);

/// <summary>Hits of one variant: chunk ids, best first.</summary>
/// <param name="Lexical">Hits by BM25.</param>
/// <param name="Vector">Hits by cosine similarity.</param>
/// <param name="Error">Why the variant failed; null when it did not.</param>
public sealed record VariantHits(IReadOnlyList<ChunkHit> Lexical, IReadOnlyList<ChunkHit> Vector, Exception? Error)
{
    public static VariantHits Failed(Exception error) => new([], [], error);
}

/// <summary>A hit: higher scores are better; scores of the two methods are not comparable.</summary>
public readonly record struct ChunkHit(long ChunkId, double Score);

/// <summary>A stored chunk with its document (whose own chunk list is empty).</summary>
public sealed record StoredChunk(long ChunkId, IndexDocument Document, IndexChunk Chunk);

/// <summary>Document frequencies.</summary>
/// <param name="Chunks">Number of chunks in the index.</param>
/// <param name="Frequencies">Chunks that hold the token; a token that none holds is missing.</param>
public sealed record TokenStatistics(int Chunks, IReadOnlyDictionary<string, int> Frequencies);
