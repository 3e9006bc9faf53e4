namespace Tourism.ChatApi.Intents;

/// <summary>The words of <c>response_type</c>.</summary>
internal static class ResponseTypes
{
    public const string Chat = "chat";
    public const string Search = "search";
    public const string Itinerary = "itinerary";

    public static IReadOnlyList<string> All { get; } = [Chat, Search, Itinerary];
}
