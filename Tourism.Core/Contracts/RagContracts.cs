using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Tourism.Core.Contracts;

/// <summary>A question about travelling in Korea.</summary>
public sealed record RagQueryRequest : IValidatableObject
{
    /// <summary>The question, 2-500 characters after trimming. Required, unless the older name <c>question</c> is used.</summary>
    [TextLength(2, 500)]
    public string? Query { get; init; }

    /// <summary>Older name of <c>query</c>; used when <c>query</c> is missing.</summary>
    [TextLength(2, 500)]
    public string? Question { get; init; }

    /// <summary>How many documents to return.</summary>
    [Range(1, 10, ErrorMessage = "Must be a whole number from 1 to 10."), DefaultValue(5)]
    public int? TopK { get; init; }

    /// <summary>Only documents of this domain.</summary>
    public TourismDomain? Domain { get; init; }

    /// <summary>Only documents of this region, named in Korean, Japanese or English; else of places whose area, name or title contains it.</summary>
    [TextLength(1, 100)]
    public string? Area { get; init; }

    /// <summary>Whether to search for variants of the question too.</summary>
    [DefaultValue(true)]
    public bool? Expansion { get; init; }

    /// <summary>Up to 6 own variants of 2-200 characters, instead of the generated ones.</summary>
    [MaxLength(6, ErrorMessage = "Must have at most 6 members."), TextLength(2, 200)]
    public IReadOnlyList<string>? ExpansionVariations { get; init; }

    /// <summary>Whether documents carry their parent's summary.</summary>
    [DefaultValue(true)]
    public bool? ParentContext { get; init; }

    /// <summary>Language of the answer; that of the question by default.</summary>
    public Language? Language { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Query is null && Question is null ? [new ValidationResult("Is required.", [nameof(Query)])] : [];
}

/// <summary>An answer with the documents it rests on.</summary>
public sealed record RagQueryResponse
{
    /// <summary>The answer in the language asked for; says so when nothing relevant was found.</summary>
    public required string Answer { get; init; }

    /// <summary>Language of the answer.</summary>
    public required Language Language { get; init; }

    /// <summary>Ids of the documents the answer rests on, best first; empty when nothing relevant was found.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The retrieved documents, best first.</summary>
    public required IReadOnlyList<RetrievedDocument> Documents { get; init; }

    /// <summary>Verbatim quotes of the answer with their documents.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Seconds that the query took in RagApi.</summary>
    public required double Latency { get; init; }

    /// <summary>How the answer came about.</summary>
    public required RagMetadata Metadata { get; init; }
}

/// <summary>A document found, with its best question-answer pair.</summary>
public sealed record RetrievedDocument
{
    /// <summary>Id of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Name of the place in the language of the answer where it is known, else in Korean.</summary>
    public required string PlaceName { get; init; }

    /// <summary>Title of the document as its source gives it.</summary>
    public required string Title { get; init; }

    /// <summary>Kind of place.</summary>
    public required TourismDomain Domain { get; init; }

    /// <summary>Region of the place in the language of the answer, such as <c>서울 중구</c>; null when not known.</summary>
    public string? Area { get; init; }

    /// <summary>Language of the pair below.</summary>
    public required Language Language { get; init; }

    /// <summary>Question of the best pair.</summary>
    public required string Question { get; init; }

    /// <summary>Answer of the best pair, verbatim.</summary>
    public required string Answer { get; init; }

    /// <summary>Summary of the document; null when parent context was not asked for.</summary>
    public string? Summary { get; init; }

    /// <summary>Relevance, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Where the source can be read; null when it has no address.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>Latitude, WGS 84; null when not known.</summary>
    public double? Lat { get; init; }

    /// <summary>Longitude, WGS 84; null when not known.</summary>
    public double? Lon { get; init; }
}

/// <summary>Words of a document that the answer quotes.</summary>
/// <param name="DocumentId">Id of the document.</param>
/// <param name="Language">Language of the quote.</param>
/// <param name="Quote">Verbatim words of that document.</param>
public sealed record Citation(string DocumentId, Language Language, string Quote);

/// <summary>How an answer came about.</summary>
public sealed record RagMetadata
{
    /// <summary><c>extractive</c>, or the name of the language model.</summary>
    public required string Model { get; init; }

    /// <summary>Number of documents returned.</summary>
    public required int RetrievedCount { get; init; }

    /// <summary>Number of documents asked for.</summary>
    public required int TopK { get; init; }

    /// <summary>Whether variants were searched.</summary>
    public required bool Expansion { get; init; }

    /// <summary>Whether summaries were asked for.</summary>
    public required bool ParentContext { get; init; }

    /// <summary>Whether the answer came from the cache.</summary>
    public required bool CacheHit { get; init; }

    /// <summary>What was missing: <c>embedding</c>, <c>llm</c>, <c>translation</c>; empty when nothing was.</summary>
    public required IReadOnlyList<string> Degraded { get; init; }

    /// <summary>Version of the corpus that was searched; every completed load raises it.</summary>
    public required long CorpusVersion { get; init; }

    /// <summary>What query expansion did.</summary>
    public required ExpansionMetrics ExpansionMetrics { get; init; }
}

/// <summary>What query expansion did.</summary>
public sealed record ExpansionMetrics
{
    /// <summary>The variants searched, the question itself first.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>Variants that were searched without error.</summary>
    public required int SuccessCount { get; init; }

    /// <summary>Variants whose search failed; the others answered.</summary>
    public required int FailureCount { get; init; }

    /// <summary>Documents retrieved over all variants after merging.</summary>
    public required int Retrieved { get; init; }

    /// <summary>Milliseconds of the search over all variants.</summary>
    public required double DurationMs { get; init; }

    /// <summary>Whether the search result came from the cache.</summary>
    public required bool CacheHit { get; init; }
}

/// <summary>Piece of an answer in a stream.</summary>
/// <param name="Text">Text to append.</param>
public sealed record TextDelta(string Text);

/// <summary>First event of a streamed answer.</summary>
/// <param name="Sources">Ids of the documents.</param>
/// <param name="Documents">The documents.</param>
public sealed record SourcesEvent(IReadOnlyList<string> Sources, IReadOnlyList<RetrievedDocument> Documents);
