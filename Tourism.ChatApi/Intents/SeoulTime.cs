namespace Tourism.ChatApi.Intents;

/// <summary>Korean days: "tomorrow" is tomorrow in Seoul, wherever the server stands.</summary>
internal static class SeoulTime
{
    private static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    public static DateOnly DateOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, Seoul).DateTime);
}
