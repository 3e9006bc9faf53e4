using Tourism.Core;

namespace Tourism.Index;

/// <summary>A document as it is loaded: one place or one source text, with its chunks.</summary>
public sealed record IndexDocument
{
    public required string DocumentId { get; init; }
    public required TourismDomain Domain { get; init; }
    public required string Title { get; init; }
    public required string PlaceName { get; init; }
    public LocalizedText Names { get; init; } = new();
    public LocalizedText Summaries { get; init; } = new();

    /// <summary>Region in the source's own words; empty when it names none.</summary>
    public string Area { get; init; } = "";
    public string? ProvinceCode { get; init; }
    public string? MunicipalityCode { get; init; }
    public GeoPoint? Location { get; init; }
    public string? Hours { get; init; }
    public string? Closed { get; init; }
    public int? VisitMinutes { get; init; }
    public int? PriceLevel { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? SourceUrl { get; init; }

    /// <summary><c>book</c>, <c>blog</c>, <c>official</c>, <c>review</c>, <c>news</c> or <c>other</c>.</summary>
    public string SourceType { get; init; } = "other";
    public DateOnly? CollectedDate { get; init; }
    public DateOnly? PublishedDate { get; init; }
    public required IReadOnlyList<IndexChunk> Chunks { get; init; }
}

/// <summary>A piece of a document that is found and quoted: a question-answer pair, or a summary with the name as its question.</summary>
/// <param name="Language">Language of question and answer.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Text">The text that is embedded and searched.</param>
public sealed record IndexChunk(Language Language, string Question, string Answer, string Text);

/// <summary>A document with the embeddings of its chunks.</summary>
/// <param name="Document">The document.</param>
/// <param name="ContentHash">Its <see cref="IndexedText.ContentHash"/>.</param>
/// <param name="Embeddings">
/// One a chunk, with as many dimensions as the index's model has, null for a chunk without; null when no chunk has one.
/// </param>
public sealed record EmbeddedDocument(IndexDocument Document, string ContentHash, IReadOnlyList<float[]?>? Embeddings);
