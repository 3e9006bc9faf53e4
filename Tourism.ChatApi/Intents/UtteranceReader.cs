using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Reads one turn with rules and lexicons in the three languages; texts are folded first, so that ３日 and 3日 are one.</summary>
internal sealed class UtteranceReader(Gazetteer gazetteer, TravelLexicon lexicon)
{
    private const int ShortestInHiragana = 3;

    private readonly SmallTalk smallTalk = new();
    private readonly RegionChoice regions = new(gazetteer);
    private readonly DurationReader durations = new();
    private readonly PlanWords planWords = new();

    /// <param name="text">What was said.</param>
    /// <param name="today">The day in Korea on which it was said.</param>
    public UtteranceReading Read(string text, DateOnly today)
    {
        var found = Find(TextFolding.Fold(text.Trim()), today);
        var region = regions.Choose(found.Wanted, found.Mentions);
        var avoided = lexicon.Read(string.Join(' ', found.Rejected.Select(span => found.Whole.Substring(span.Start, span.Length))));
        var reading = new UtteranceReading
        {
            Text = text.Trim(),
            SmallTalk = Topic(found),
            Region = region.Region,
            Sight = region.Sight,
            Domains = found.Travel.Domains,
            Themes = found.Travel.Themes,
            AvoidedDomains = avoided.Domains,
            AvoidedThemes = avoided.Themes,
            Duration = found.Duration,
            StartDate = found.Date?.Date,
            Cues = found.Words.Select(word => word.Value.Cue).OfType<Cue>().ToHashSet(),
            Ordinal = found.Ordinal,
            Transport = Of<TransportMode>(found, "transport"),
            Pace = Of<Pace>(found, "pace"),
            Budget = Of<BudgetLevel>(found, "budget"),
            HasUnknownWords = found.HasUnknownWords,
            Subject = SubjectOf(found, region.Mention),
            Question = Subject.Tidy(TextSpan.Blank(found.Wanted, found.Conversational)),
        };
        return reading with { AsksPlan = AsksPlan(reading) };
    }

    private UtteranceFindings Find(string whole, DateOnly today)
    {
        TextSpan[] rejected = [.. RejectedWords.Find(whole).Where(span => IsWish(whole.Substring(span.Start, span.Length)))];
        var wanted = TextSpan.Blank(whole, rejected);
        var mentions = Mentions(wanted);
        return new UtteranceFindings(whole, wanted)
        {
            Rejected = rejected,
            Mentions = mentions,
            // Without the regions: 釜山 is no mountain.
            Travel = lexicon.Read(TextSpan.Blank(wanted, mentions.Select(mention => mention.Span))),
            Duration = durations.Read(wanted),
            Date = DateReader.Read(wanted, today),
            Ordinal = OrdinalReader.Read(wanted),
            Words = planWords.Read(wanted),
            Opening = smallTalk.Opening(wanted),
        };
    }

    // Names that are written in hiragana (ぷさん) are katakana ones; short ones would be found in other words.
    private IReadOnlyList<RegionMention> Mentions(string folded)
    {
        var mentions = gazetteer.FindMentions(folded);
        return mentions.Count > 0
            ? mentions
            : [.. gazetteer.FindMentions(Scripts.ToKatakana(folded))
                .Where(mention => mention.Length >= ShortestInHiragana && mention.Region.Kind != RegionKind.Area)];
    }

    // Nothing can be searched for in a text without two letters; RagApi refuses it too.
    private TalkTopic? Topic(UtteranceFindings found) => smallTalk.Read(found.Whole, found.Requests)
        ?? (Residue.Of(found.Whole, []).Length < 2 && found.Requests.Count == 0 ? TalkTopic.Help : null);

    private bool IsWish(string rejected)
    {
        var travel = lexicon.Read(rejected);
        return travel.Domains.Count + travel.Themes.Count > 0
            || gazetteer.FindMentions(rejected).Count > 0 || durations.Read(rejected) is not null;
    }

    // A bare length of stay asks for a plan, but "2박 3일 묵을 호텔" asks for a hotel; a weekend asks for one beside a word for a trip
    // or when nothing else is said ("one day in Seoul").
    private static bool AsksPlan(UtteranceReading reading) => reading.Says(Cue.Plan) || reading.Duration switch
    {
        null => false,
        { Days: 1 } when reading.Says(Cue.Fact) => false,
        { IsFirm: true } => reading.Says(Cue.Trip) || reading.Domains is not [TourismDomain.Stay],
        { Days: 1 } => reading.Says(Cue.Trip) || (reading.Region is not null && reading.Domains.Count == 0 && !reading.HasUnknownWords),
        _ => reading.Says(Cue.Trip) || reading.IsRegionAlone,
    };

    private static Subject SubjectOf(UtteranceFindings found, RegionMention? region)
    {
        var others = found.Named.Where(span => span.Start != region?.Start);
        var words = TextSpan.Blank(found.Wanted, others.Concat(found.Conversational));
        return region is null ? new Subject(words) : Subject.Of(words, region.Start, region.Length);
    }

    private static T? Of<T>(UtteranceFindings found, string kind)
        where T : struct, Enum => found.Words
        .Where(word => word.Value.Kind == kind).Select(word => (T?)Enum.Parse<T>(word.Value.Target, ignoreCase: true)).FirstOrDefault();
}
