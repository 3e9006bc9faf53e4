using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tourism.Core.Contracts;

/// <summary>One turn of a conversation.</summary>
public sealed record ChatRequest
{
    /// <summary>What the visitor says, 1-500 characters after trimming.</summary>
    [Required(ErrorMessage = "Is required."), TextLength(1, 500)]
    public string? Text { get; init; }

    /// <summary>Id of the conversation, 1-128 of <c>A-Za-z0-9._:-</c>; without it the turn is answered and not stored.</summary>
    [TextLength(1, 128), RegularExpression("^[A-Za-z0-9._:-]{1,128}$", ErrorMessage = "Must be 1 to 128 of the characters A-Z, a-z, 0-9, dot, underscore, colon and hyphen.")]
    public string? SessionId { get; init; }

    /// <summary>Language of the answer; that of the text by default.</summary>
    public Language? Language { get; init; }
}

/// <summary>An answer of the conversation.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "response_type")]
[JsonDerivedType(typeof(TalkResponse), "chat")]
[JsonDerivedType(typeof(SearchResponse), "search")]
[JsonDerivedType(typeof(ItineraryChatResponse), "itinerary")]
public abstract record ChatResponse
{
    /// <summary>Id of the answer.</summary>
    public required string Id { get; init; }

    /// <summary>The answer in words.</summary>
    public required string Message { get; init; }

    /// <summary>How the answer came about.</summary>
    public required ChatMetadata Metadata { get; init; }
}

/// <summary>Small talk, help, or a question back.</summary>
public sealed record TalkResponse : ChatResponse;

/// <summary>Places found.</summary>
public sealed record SearchResponse : ChatResponse
{
    /// <summary>The places, best first; empty when none was found.</summary>
    public required IReadOnlyList<ChatPlace> Places { get; init; }
}

/// <summary>A plan.</summary>
public sealed record ItineraryChatResponse : ChatResponse
{
    /// <summary>The best plan, as in <c>/recommend/itinerary</c>.</summary>
    public required Itinerary Itinerary { get; init; }
}

/// <summary>A place in an answer.</summary>
public sealed record ChatPlace
{
    /// <summary>Name of the place.</summary>
    public required string PlaceName { get; init; }

    /// <summary>Kind of place.</summary>
    public required TourismDomain Domain { get; init; }

    /// <summary>Region; null when not known.</summary>
    public string? Area { get; init; }

    /// <summary>What it is.</summary>
    public required string Description { get; init; }

    /// <summary>Id of the document.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Deprecated: repeats <c>place_name</c> for older clients.</summary>
    public string Name => PlaceName;

    /// <summary>Deprecated: repeats <c>document_id</c> for older clients.</summary>
    public string SourceId => DocumentId;

    /// <summary>Latitude, WGS 84; null when not known.</summary>
    public double? Lat { get; init; }

    /// <summary>Longitude, WGS 84; null when not known.</summary>
    public double? Lon { get; init; }
}

/// <summary>How an answer of the conversation came about.</summary>
public sealed record ChatMetadata
{
    /// <summary>What was missing: <c>history</c>, <c>rag</c>, <c>llm</c>, <c>embedding</c>, <c>translation</c>; empty when nothing was.</summary>
    public required IReadOnlyList<string> Degraded { get; init; }

    /// <summary>Seconds that the turn took.</summary>
    public required double Latency { get; init; }

    /// <summary><c>rules</c>, or the name of the language model.</summary>
    public required string Model { get; init; }

    /// <summary>Whether the turn is stored; true only after it is committed.</summary>
    public required bool Stored { get; init; }

    /// <summary>Number of the stored turn; null when it is not stored.</summary>
    public long? ChatId { get; init; }
}

/// <summary>A new conversation.</summary>
/// <param name="SessionId">Its id: 128 random bits.</param>
public sealed record ChatSession(string SessionId);

/// <summary>Turns of a conversation.</summary>
/// <param name="SessionId">Id of the conversation.</param>
/// <param name="Messages">The turns, oldest first.</param>
/// <param name="NextBefore">Value of <c>before</c> for the page of older turns; null when there is none.</param>
public sealed record ChatHistory(string SessionId, IReadOnlyList<ChatHistoryMessage> Messages, long? NextBefore);

/// <summary>One stored turn.</summary>
/// <param name="ChatId">Its number.</param>
/// <param name="UserMessage">What the visitor said.</param>
/// <param name="ResponseType"><c>chat</c>, <c>search</c> or <c>itinerary</c>.</param>
/// <param name="AssistantResponse">The answer, an object as <c>/chat</c> gave it.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record ChatHistoryMessage(
    long ChatId, string UserMessage, string ResponseType, JsonElement AssistantResponse, DateTimeOffset CreatedAt);

/// <summary>First event of a streamed turn.</summary>
/// <param name="ResponseType">What the answer will be: <c>chat</c>, <c>search</c> or <c>itinerary</c>.</param>
public sealed record IntentEvent(string ResponseType);
