using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>How wishes for a plan are made from a turn and what was said before.</summary>
internal static class PlanRules
{
    public const int MaxDays = 7;

    private const int MaxWishes = 20;
    private static readonly TourismDomain[] DefaultDomains = [TourismDomain.His, TourismDomain.Nat, TourismDomain.Food];

    /// <summary>Whether a plan is asked for, or the region of one is given after it was asked back for.</summary>
    public static bool AsksPlan(UtteranceReading reading, ConversationContext context) =>
        reading.SmallTalk is null
        && (reading.AsksPlan || (context.AwaitsRegion && reading.Region is not null && reading.Domains.Count == 0));

    public static Intent Build(UtteranceReading turn, ConversationContext context, Func<Region, string> describe)
    {
        var reading = Merge(turn, context);
        if (reading.Duration?.Days > MaxDays)
        {
            return new TalkIntent(TalkTopic.TooManyDays);
        }

        if (reading.Region is not { } region)
        {
            return new TalkIntent(TalkTopic.AskRegion);
        }

        var request = new ItineraryRequest
        {
            Region = describe(region),
            Domains = reading.Domains.Count > 0 ? reading.Domains : DefaultDomains,
            DurationDays = reading.Duration?.Days ?? 1,
            Themes = [.. reading.Themes.Take(MaxWishes)],
            TransportMode = reading.Transport,
            Pace = reading.Pace,
            BudgetLevel = reading.Budget,
            PreferredPlaces = turn.RefersBack ? [.. context.Places.Take(MaxWishes)] : null,
            Alternatives = 1,
        };
        return new PlanIntent(request, region.Name, DaysAssumed: reading.Duration is null);
    }

    /// <summary>The wishes of a turn over those of the last plan, as long as they speak of the same region.</summary>
    public static UtteranceReading Merge(UtteranceReading reading, ConversationContext context)
    {
        var region = reading.Region ?? context.Region;
        if (context.Plan is not { } plan || (plan.Region is not null && plan.Region != region))
        {
            return reading with { Region = region };
        }

        return reading with
        {
            Region = region,
            Domains = reading.Domains.Count > 0 ? reading.Domains : plan.Domains,
            Themes = reading.Themes.Count > 0 ? reading.Themes : plan.Themes,
            Duration = reading.Duration ?? (plan.Duration?.Days > MaxDays ? null : plan.Duration),
            Transport = reading.Transport ?? plan.Transport,
            Pace = reading.Pace ?? plan.Pace,
            Budget = reading.Budget ?? plan.Budget,
        };
    }
}
