using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Reads one turn with rules and lexicons in the three languages; texts are folded first, so that ３日 and 3日 are one.</summary>
internal sealed class UtteranceReader(Gazetteer gazetteer, TravelLexicon lexicon)
{
    private readonly SmallTalk smallTalk = new();
    private readonly DurationReader durations = new();
    private readonly PlanWords planWords = new();

    public UtteranceReading Read(string text)
    {
        var folded = TextFolding.Fold(text.Trim());
        var travel = lexicon.Read(text.Trim());
        var regions = gazetteer.FindMentions(text.Trim());
        var duration = durations.Read(folded);
        var words = planWords.Read(folded, out var wordSpans);
        var residue = Residue.Of(folded, [
            .. travel.Known, .. wordSpans, .. regions.Select(mention => new TextSpan(mention.Start, mention.Length)),
            .. duration is null ? [] : new[] { duration.Span }]);
        var reading = new UtteranceReading
        {
            Text = text.Trim(),
            SmallTalk = Topic(folded),
            Region = Gazetteer.Narrowest(regions),
            Domains = travel.Domains,
            Themes = travel.Themes,
            Duration = duration,
            RefersBack = words.Any(word => word.Kind == "back"),
            AsksMore = words.Any(word => word.Kind == "more"),
            Transport = Of<TransportMode>(words, "transport"),
            Pace = Of<Pace>(words, "pace"),
            Budget = Of<BudgetLevel>(words, "budget"),
            HasContent = travel.Themes.Count > 0 || residue.Split(' ').Any(IsContent),
        };
        return reading with { AsksPlan = AsksPlan(reading, words) };
    }

    // Nothing can be searched for in a text without two letters; RagApi refuses it too.
    private TalkTopic? Topic(string folded) =>
        smallTalk.Read(folded) ?? (Residue.Of(folded, []).Length < 2 ? TalkTopic.Help : null);

    // A bare length of stay asks for a plan, but "2박 3일 묵을 호텔" asks for a hotel; a weekend asks for one beside a word for a trip
    // or when nothing else is said ("one day in Seoul").
    private static bool AsksPlan(UtteranceReading reading, IReadOnlyList<PlanWord> words)
    {
        if (words.Any(word => word.Kind == "plan"))
        {
            return true;
        }

        var trip = words.Any(word => word.Kind == "trip");
        return reading.Duration switch
        {
            null => false,
            { IsFirm: true } => trip || reading.Domains is not [TourismDomain.Stay],
            _ => trip || (reading.Region is not null && reading.Domains.Count == 0 && !reading.HasContent),
        };
    }

    // Single Hangul and kana characters are particles.
    private static bool IsContent(string run) => run.Length > 1 || (run.Length == 1 && Scripts.Of(run[0]) is Script.Han);

    private static T? Of<T>(IReadOnlyList<PlanWord> words, string kind)
        where T : struct, Enum => words
        .Where(word => word.Kind == kind).Select(word => (T?)Enum.Parse<T>(word.Target, ignoreCase: true)).FirstOrDefault();
}
