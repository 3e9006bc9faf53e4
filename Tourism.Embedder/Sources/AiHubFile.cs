using System.Text.Json.Serialization;

namespace Tourism.Embedder.Sources;

/// <summary>An AI Hub tourism file as it is written; members that are not loaded are left out.</summary>
internal sealed record AiHubFile(
    [property: JsonPropertyName("data_info")] AiHubInfo? Info,
    [property: JsonPropertyName("text")] string? Text,
    [property: JsonPropertyName("QA")] IReadOnlyList<AiHubPair?>? Pairs);

/// <summary>Where the text of an AI Hub file comes from.</summary>
internal sealed record AiHubInfo(
    [property: JsonPropertyName("documentID")] string? DocumentId,
    [property: JsonPropertyName("source")] string? Source,
    [property: JsonPropertyName("source_url")] string? SourceUrl,
    [property: JsonPropertyName("collectedDate")] string? CollectedDate,
    [property: JsonPropertyName("publishedDate")] string? PublishedDate,
    [property: JsonPropertyName("domain")] string? Domain,
    [property: JsonPropertyName("title")] string? Title);

/// <summary>A question-answer pair of an AI Hub file.</summary>
internal sealed record AiHubPair(
    [property: JsonPropertyName("question")] string? Question,
    [property: JsonPropertyName("answer")] string? Answer);

[JsonSerializable(typeof(AiHubFile))]
internal sealed partial class AiHubJson : JsonSerializerContext;
