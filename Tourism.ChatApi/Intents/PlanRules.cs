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

    /// <summary>Whether a plan is asked for, the last one is changed, or the region of one is given after it was asked back for.</summary>
    public static bool AsksPlan(UtteranceReading reading, ConversationContext context) =>
        reading.AsksPlan
        || (context.Asked == TalkTopic.AskRegion && reading.Where is not null && reading.Domains.Count == 0)
        || Changes(reading, context);

    public static Intent Build(UtteranceReading reading, ConversationContext context, Func<Region, string> describe)
    {
        var wishes = PlanMerge.Merge(reading, context, keepsWishes: Changes(reading, context));
        if (wishes.Days > MaxDays)
        {
            return new TalkIntent(TalkTopic.TooManyDays) { Wishes = wishes with { Days = null } };
        }

        return wishes.Region is { } region
            ? new PlanIntent(Request(wishes, describe(region)), wishes)
            : new TalkIntent(TalkTopic.AskRegion) { Wishes = wishes };
    }

    // After a plan a turn may name but the one wish that changes (더 여유롭게), or another region for the same wishes (그럼 부산은?).
    private static bool Changes(UtteranceReading reading, ConversationContext context)
    {
        if (context.Plan is null || !(context.Last is PlanIntent || context.Asked == TalkTopic.TooManyDays))
        {
            return false;
        }

        var turnsDown = reading.AvoidedDomains.Count + reading.AvoidedThemes.Count > 0;
        var says = turnsDown || reading.Says(Cue.Edit) || reading.Says(Cue.Focus) || reading.Says(Cue.Add) || reading.Says(Cue.LessWalking);
        var wishes = reading.Duration is not null || reading.StartDate is not null || reading.Pace is not null || reading.Budget is not null
            || reading.Transport is not null || reading.Says(Cue.LessWalking) || turnsDown;
        var interests = reading.Domains.Count + reading.Themes.Count > 0 || reading.Where is not null;
        return says
            ? wishes || interests
            : !reading.HasUnknownWords && !reading.Says(Cue.Fact)
                && ((wishes && reading.Domains.Count == 0) || SearchRules.AsksForRegion(reading));
    }

    private static ItineraryRequest Request(PlanWishes wishes, string region) => new()
    {
        Region = region,
        Domains = Domains(wishes),
        DurationDays = wishes.Days ?? 1,
        Themes = [.. wishes.Themes.Take(MaxWishes)],
        TransportMode = wishes.Transport,
        Pace = wishes.Pace,
        BudgetLevel = wishes.Budget,
        StartDate = wishes.StartDate,
        Meals = wishes.AvoidedDomains.Contains(TourismDomain.Food) ? false : null,
        PreferredPlaces = wishes.PreferredPlaces.Count > 0 ? [.. wishes.PreferredPlaces.Take(MaxWishes)] : null,
        Alternatives = 1,
    };

    private static TourismDomain[] Domains(PlanWishes wishes)
    {
        IEnumerable<TourismDomain>[] choices = [wishes.Domains, DefaultDomains, WireNames.Domains];
        return choices.Select(domains => domains.Except(wishes.AvoidedDomains).ToArray()).FirstOrDefault(domains => domains.Length > 0)
            ?? DefaultDomains;
    }

    /// <summary>The interests of a plan for which none were named.</summary>
    public static IReadOnlyList<TourismDomain> Defaults => DefaultDomains;
}
