using Tourism.ChatApi.Intents;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Turns;

/// <summary>Makes the responses of the contract.</summary>
internal static class ChatResponses
{
    private const string History = "history";

    public static ChatResponse Build(Answer answer, TimeSpan latency)
    {
        var id = Guid.CreateVersion7().ToString("N");
        var metadata = new ChatMetadata
        {
            Degraded = answer.Degraded,
            Latency = Math.Round(latency.TotalSeconds, 3),
            Model = answer.Model,
            Stored = false,
        };
        return answer switch
        {
            { Itinerary: { } plan } => new ItineraryChatResponse { Id = id, Message = answer.Message, Metadata = metadata, Itinerary = plan },
            { Places: { } places } => new SearchResponse { Id = id, Message = answer.Message, Metadata = metadata, Places = places },
            _ => new TalkResponse { Id = id, Message = answer.Message, Metadata = metadata },
        };
    }

    public static ChatResponse Stored(ChatResponse response, long chatId) =>
        response with { Metadata = response.Metadata with { Stored = true, ChatId = chatId } };

    public static ChatResponse WithoutHistory(ChatResponse response) =>
        response with { Metadata = response.Metadata with { Degraded = [.. response.Metadata.Degraded, History] } };

    public static string TypeOf(ChatResponse response) => response switch
    {
        SearchResponse => ResponseTypes.Search,
        ItineraryChatResponse => ResponseTypes.Itinerary,
        _ => ResponseTypes.Chat,
    };
}
