using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>How a search is made from a turn and what was said before.</summary>
internal static class SearchRules
{
    private const int MaxQueryLength = 500;

    // What one buys, eats or sleeps in is a noun; nature, history and leisure words also describe things (역사 호텔, 바다가 보이는 카페).
    private static readonly TourismDomain[] Nouns = [TourismDomain.Food, TourismDomain.Stay, TourismDomain.Shop];

    public static SearchIntent Build(UtteranceReading reading, ConversationContext context, Func<Region, string> describe)
    {
        var search = context.Search switch
        {
            { } last when AsksMore(reading, context) => last with { Excluded = context.Shown },
            { } last when PointsBack(reading, context) => Within(last, reading, context),
            { } last when AsksForRegion(reading) => InRegion(last, reading),
            _ => Anew(reading, context),
        };
        // RagApi widens a sight that the words name to its surroundings; an area set would hold always.
        return search with { Area = reading.Sight is null && search.Region is { } region ? describe(region) : null };
    }

    /// <summary>Whether the turn names another region for what was asked before: 그럼 제주는?, and in Jeju?</summary>
    public static bool AsksForRegion(UtteranceReading reading) =>
        reading.IsRegionAlone && !reading.Says(Cue.Go) && !reading.Says(Cue.Trip) && !reading.AsksPlan;

    // Others of the same kind: no other region, domain or theme is named.
    private static bool AsksMore(UtteranceReading reading, ConversationContext context) =>
        reading.Says(Cue.More) && context.Last is not PlanIntent && !reading.HasUnknownWords && StaysWith(reading, context)
        && reading.Themes.All(context.Search!.Themes.Contains);

    // The turn points at the places of the last search, or asks a fact without saying of what.
    private static bool PointsBack(UtteranceReading reading, ConversationContext context) =>
        (reading.Says(Cue.Back) || reading.Says(Cue.Among) || (reading.Says(Cue.Fact) && !reading.HasContent && reading.Where is null))
        && !reading.Says(Cue.Near) && context.Last is not PlanIntent && StaysWith(reading, context);

    private static bool StaysWith(UtteranceReading reading, ConversationContext context) =>
        reading.Sight is null && (reading.Region is null || reading.Region == context.Search!.Region)
        && (Domain(reading) is null || Domain(reading) == context.Search!.Domain);

    private static SearchIntent Within(SearchIntent last, UtteranceReading reading, ConversationContext context) => last with
    {
        Query = Continue(last.Query, reading),
        Earlier = last.Query,
        Preferred = [.. context.List.Select(place => place.DocumentId)],
        Excluded = [],
        Elsewhere = null,
    };

    private static SearchIntent InRegion(SearchIntent last, UtteranceReading reading) => last with
    {
        Query = last.Subject.In(reading.Region, LanguageDetector.Detect(reading.Text)),
        Region = reading.Region,
        Earlier = null,
        Elsewhere = null,
        Excluded = [],
    };

    private static SearchIntent Anew(UtteranceReading reading, ConversationContext context)
    {
        var language = LanguageDetector.Detect(reading.Text);
        var region = reading.Where ?? context.Region;
        var asksEverything = reading.Subject.IsEmpty || reading.IsRegionAlone;
        var subject = asksEverything ? Subject.Everything(language) : reading.Subject;
        var isInherited = reading.Where is null && region is not null;
        return new SearchIntent(region is not null && (isInherited || asksEverything) ? subject.In(region, language) : reading.Text)
        {
            Subject = subject,
            Region = region,
            Elsewhere = isInherited && reading.HasUnknownWords ? reading.Text : null,
            Domain = Domain(reading),
            Themes = reading.Themes,
            AsksFact = reading.Says(Cue.Fact) && reading.Domains.Count + reading.Themes.Count == 0,
            Excluded = reading.Says(Cue.More) && !reading.HasUnknownWords ? context.Shown : [],
        };
    }

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
        var says = reading.HasContent || reading.Says(Cue.Fact) || reading.StartDate is not null;
        return says && joined.EnumerateRunes().Count() <= MaxQueryLength ? joined : before;
    }
}
