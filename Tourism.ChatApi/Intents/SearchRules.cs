using Tourism.Core;

namespace Tourism.ChatApi.Intents;

/// <summary>How a search is made from a turn and what was said before.</summary>
internal static class SearchRules
{
    private const int MaxQueryLength = 500;

    // What one buys, eats or sleeps in is a noun; nature, history and leisure words also describe things (역사 호텔, 바다가 보이는 카페).
    private static readonly TourismDomain[] Nouns = [TourismDomain.Food, TourismDomain.Stay, TourismDomain.Shop];

    public static SearchIntent Build(UtteranceReading reading, ConversationContext context, Func<Core.Regions.Region, string> describe)
    {
        var continues = Continues(reading, context);
        var region = reading.Region ?? context.Region;
        return new SearchIntent(continues ? Continue(context.Search!.Text, reading) : reading.Text)
        {
            Earlier = continues ? context.Search!.Text : null,
            Area = region is null ? null : describe(region),
            AreaIsInherited = reading.Region is null && region is not null,
            Domain = DomainOf(reading, context),
            Preferred = continues && !reading.AsksMore ? context.Places : [],
            Excluded = continues && reading.AsksMore ? context.Places : [],
        };
    }

    /// <summary>
    /// Whether the turn goes on with the last search: it points at its places, or asks for more, and names no other region or domain.
    /// </summary>
    public static bool Continues(UtteranceReading reading, ConversationContext context) =>
        context.Search is not null
        && (reading.RefersBack || (reading.AsksMore && !reading.HasContent))
        && (reading.Region is null || reading.Region == context.Region)
        && (Domain(reading) is null || Domain(reading) == context.Domain);

    public static TourismDomain? DomainOf(UtteranceReading reading, ConversationContext context) =>
        Domain(reading) ?? (Continues(reading, context) ? context.Domain : null);

    /// <summary>The one domain that the words ask for so plainly that others would be wrong; null leaves it to the ranking.</summary>
    private static TourismDomain? Domain(UtteranceReading reading) => (reading.Domains.Intersect(Nouns).ToArray(), reading.Domains) switch
    {
        ([var noun], _) => noun,
        ([], [var only]) when !reading.HasContent => only,
        _ => null,
    };

    // "거기 중에 가장 유명한 곳은?" has no word that a document could match.
    private static string Continue(string before, UtteranceReading reading)
    {
        var joined = $"{before} {reading.Text}";
        return reading.HasContent && joined.EnumerateRunes().Count() <= MaxQueryLength ? joined : before;
    }
}
