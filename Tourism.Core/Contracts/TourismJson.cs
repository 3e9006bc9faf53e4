using System.Text.Json.Serialization;

namespace Tourism.Core.Contracts;

/// <summary>Source-generated JSON of the contracts; names and number handling come from the options of the host.</summary>
[JsonSerializable(typeof(RagQueryRequest))]
[JsonSerializable(typeof(RagQueryResponse))]
[JsonSerializable(typeof(SourcesEvent))]
[JsonSerializable(typeof(TextDelta))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(PlacesResponse))]
[JsonSerializable(typeof(ItineraryRequest))]
[JsonSerializable(typeof(ItineraryResponse))]
[JsonSerializable(typeof(Itinerary))]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatResponse))]
[JsonSerializable(typeof(ChatSession))]
[JsonSerializable(typeof(ChatHistory))]
[JsonSerializable(typeof(IntentEvent))]
public sealed partial class TourismJson : JsonSerializerContext;
