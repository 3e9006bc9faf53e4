using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Intents;

/// <summary>Puts the wishes of a turn over those of the last plan.</summary>
internal static class PlanMerge
{
    /// <param name="reading">The turn.</param>
    /// <param name="context">What was said before.</param>
    /// <param name="keepsWishes">Whether the last plan is changed, so that its wishes hold for another region too.</param>
    public static PlanWishes Merge(UtteranceReading reading, ConversationContext context, bool keepsWishes)
    {
        var region = reading.Where ?? (keepsWishes ? context.Plan?.Region : null) ?? context.Region;
        var last = context.Plan is { } plan && (keepsWishes || plan.Region is null || plan.Region == region) ? plan : new PlanWishes();
        return new PlanWishes
        {
            Region = region,
            Days = reading.Duration?.After(last.Days) ?? last.Days,
            StartDate = reading.StartDate ?? last.StartDate,
            Domains = Interests(reading.Domains, last.Domains.Count > 0 ? last.Domains : PlanRules.Defaults, last.Domains, reading),
            Themes = [.. Interests(reading.Themes, last.Themes, last.Themes, reading).Except(reading.AvoidedThemes)],
            AvoidedDomains = [.. last.AvoidedDomains.Union(reading.AvoidedDomains).Except(reading.Domains)],
            AvoidedThemes = [.. last.AvoidedThemes.Union(reading.AvoidedThemes).Except(reading.Themes)],
            Transport = reading.Transport ?? (reading.Says(Cue.LessWalking) ? LessWalking(last.Transport) : last.Transport),
            Pace = reading.Pace ?? last.Pace,
            Budget = reading.Budget ?? last.Budget,
            PreferredPlaces = Preferred(reading, context) ?? Sight(reading) ?? last.PreferredPlaces,
        };
    }

    // "쇼핑도 추가해줘" adds to the interests there are, "쇼핑 위주로" replaces them.
    private static IReadOnlyList<T> Interests<T>(
        IReadOnlyList<T> named, IReadOnlyList<T> extended, IReadOnlyList<T> last, UtteranceReading reading) =>
        (named.Count, reading.Says(Cue.Add) && !reading.AsksPlan) switch
        {
            (0, _) => last,
            (_, true) => [.. extended.Union(named)],
            _ => named,
        };

    private static IReadOnlyList<string>? Sight(UtteranceReading reading) =>
        reading is { Region: not null, Sight: { } sight } ? [sight.Name.Best(Language.Ko)] : null;

    private static TransportMode LessWalking(TransportMode? transport) =>
        transport == TransportMode.Walk ? TransportMode.Public : TransportMode.Car;

    // "거기로 일정 짜줘" means the places shown; after a plan it means the region.
    private static IReadOnlyList<string>? Preferred(UtteranceReading reading, ConversationContext context) => (reading, context) switch
    {
        (_, { Last: PlanIntent }) => null,
        _ when reading.Says(Cue.Among) || (reading.Says(Cue.Back) && context.Place is null) =>
            [.. context.List.Select(place => place.DocumentId)],
        _ when reading.Says(Cue.Back) => [context.Place!.DocumentId],
        _ => null,
    };
}
