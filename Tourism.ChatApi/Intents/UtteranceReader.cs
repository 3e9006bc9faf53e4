using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Reads one turn with rules and lexicons in the three languages; texts are folded first, so that ３日 and 3日 are one.</summary>
internal sealed class UtteranceReader(Gazetteer gazetteer, TravelLexicon lexicon)
{
    private static readonly Cue[] Rewordable = [Cue.Back, Cue.Among, Cue.More, Cue.Go, Cue.Filler];

    // Words that small talk has too: travel as such, "there", "I am here".
    private static readonly Cue[] Talkative = [Cue.Trip, Cue.Back, Cue.Go, Cue.Filler];

    private readonly SmallTalk smallTalk = new();
    private readonly RegionChoice regions = new(gazetteer);
    private readonly DurationReader durations = new();
    private readonly PlanWords planWords = new();

    /// <param name="text">What was said.</param>
    /// <param name="today">The day in Korea on which it was said.</param>
    public UtteranceReading Read(string text, DateOnly today)
    {
        text = text.Trim();
        var whole = TextFolding.Fold(text);
        TextSpan[] rejected = [.. RejectedWords.Find(whole).Where(span => IsWish(whole.Substring(span.Start, span.Length)))];
        var avoided = lexicon.Read(string.Join(' ', rejected.Select(span => whole.Substring(span.Start, span.Length))));
        var folded = RejectedWords.Blank(whole, rejected);

        var mentions = Mentions(folded);
        var region = regions.Choose(folded, mentions);
        TextSpan[] named = [.. mentions.Select(mention => new TextSpan(mention.Start, mention.Length))];
        var travel = lexicon.Read(RejectedWords.Blank(folded, named)); // 釜山 is no mountain
        var duration = durations.Read(folded);
        var date = DateReader.Read(folded, today);
        var ordinal = OrdinalReader.Read(folded);
        var words = planWords.Read(folded);
        var cues = words.Select(word => CueOf(word.Value)).OfType<Cue>().ToHashSet();
        TextSpan[] discourse = [.. words.Where(word => CueOf(word.Value) is { } cue && Rewordable.Contains(cue)).Select(Span), .. Span(ordinal?.Span)];
        var unknown = Unknown(folded, [.. travel.Known, .. words.Select(Span), .. named, .. Span(duration?.Span), .. Span(date?.Span), .. Span(ordinal?.Span)]);
        var reading = new UtteranceReading
        {
            Text = text,
            SmallTalk = Topic(whole, [.. Requests(travel, words), .. named, .. Span(ordinal?.Span), .. duration is { IsFirm: true } ? Span(duration.Span) : [], .. rejected]),
            Region = region.Region,
            Sight = region.Sight,
            Domains = travel.Domains,
            Themes = travel.Themes,
            AvoidedDomains = avoided.Domains,
            AvoidedThemes = avoided.Themes,
            Duration = duration,
            StartDate = date?.Date,
            Cues = cues,
            Ordinal = ordinal,
            Transport = Of<TransportMode>(words, "transport"),
            Pace = Of<Pace>(words, "pace"),
            Budget = Of<BudgetLevel>(words, "budget"),
            HasUnknownWords = unknown,
            NeedsRewording = Unknown(folded, [.. travel.Known, .. named]),
            Subject = SubjectOf(folded, region.Mention, named, discourse),
            Question = Without(folded, discourse),
        };
        return reading with { AsksPlan = AsksPlan(reading) };
    }

    // Names that are written in hiragana (ぷさん) are katakana ones; short ones would be found in other words.
    private IReadOnlyList<RegionMention> Mentions(string folded)
    {
        var mentions = gazetteer.FindMentions(folded);
        return mentions.Count > 0
            ? mentions
            : [.. gazetteer.FindMentions(ToKatakana(folded)).Where(mention => mention.Length >= 3 && mention.Region.Kind != RegionKind.Area)];
    }

    private static string ToKatakana(string text) =>
        string.Concat(text.Select(character => character is >= 'ぁ' and <= 'ゖ' ? (char)(character + ('ァ' - 'ぁ')) : character));

    // Nothing can be searched for in a text without two letters; RagApi refuses it too.
    private TalkTopic? Topic(string folded, IReadOnlyList<TextSpan> requests) =>
        smallTalk.Read(folded, requests) ?? (Residue.Of(folded, []).Length < 2 && requests.Count == 0 ? TalkTopic.Help : null);

    private static IEnumerable<TextSpan> Requests(LexiconReading travel, IReadOnlyList<PhraseMatch<PlanWord>> words) => travel.Known.Except(travel.Filler)
        .Concat(words.Where(word => CueOf(word.Value) is { } cue && !Talkative.Contains(cue)).Select(Span));

    private bool IsWish(string rejected)
    {
        var travel = lexicon.Read(rejected);
        return travel.Domains.Count + travel.Themes.Count > 0 || durations.Read(rejected) is not null || gazetteer.FindMentions(rejected).Count > 0;
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

    private static Subject SubjectOf(string folded, RegionMention? region, TextSpan[] named, TextSpan[] discourse)
    {
        TextSpan[] others = [.. named.Where(span => span.Start != region?.Start), .. discourse];
        var words = RejectedWords.Blank(folded, others);
        return region is null ? new Subject(words) : Subject.Of(words, region.Start, region.Length);
    }

    private static string Without(string folded, TextSpan[] spans) =>
        string.Join(' ', RejectedWords.Blank(folded, spans).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool Unknown(string folded, IEnumerable<TextSpan> known) =>
        Residue.Of(folded, known).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(IsContent);

    // Single Hangul and kana characters are particles.
    private static bool IsContent(string run) =>
        (run.Length > 1 || Scripts.Of(run[0]) is Script.Han) && !FunctionWords.Are(run);

    private static Cue? CueOf(PlanWord word) => Enum.TryParse<Cue>(word.Kind, ignoreCase: true, out var cue) ? cue : null;

    private static TextSpan Span(PhraseMatch<PlanWord> match) => new(match.Start, match.Length);

    private static IEnumerable<TextSpan> Span(TextSpan? span) => span is { } known ? [known] : [];

    private static T? Of<T>(IReadOnlyList<PhraseMatch<PlanWord>> words, string kind)
        where T : struct, Enum => words
        .Where(word => word.Value.Kind == kind).Select(word => (T?)Enum.Parse<T>(word.Value.Target, ignoreCase: true)).FirstOrDefault();
}
