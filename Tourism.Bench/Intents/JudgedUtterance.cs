using System.Text.Json;

namespace Tourism.Bench.Intents;

/// <summary>A first message of a conversation with what it means, judged by a person.</summary>
/// <param name="Lang">Its language.</param>
/// <param name="Text">The message.</param>
/// <param name="Intent"><c>talk</c>, <c>search</c> or <c>itinerary</c>.</param>
/// <param name="Region">Korean name of the region named; null for none.</param>
/// <param name="Days">Length of the trip; null when not said, or when no plan is asked for.</param>
internal sealed record JudgedUtterance(string Lang, string Text, string Intent, string? Region, int? Days)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The utterances of one half of a file of JSON Lines, in order.</summary>
    public static IReadOnlyList<JudgedUtterance> Read(string path, UtteranceHalf half) =>
        [.. File.ReadLines(path)
            .Where((_, index) => index % 2 == (int)half)
            .Select(line => JsonSerializer.Deserialize<JudgedUtterance>(line, Json)!)];
}
