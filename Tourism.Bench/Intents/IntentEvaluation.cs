using Tourism.ChatApi.Intents;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.Bench.Intents;

/// <summary>Compares what the rules read from first messages with what people judged.</summary>
internal sealed class IntentEvaluation
{
    private static readonly string[] Suffixes = ["", "시", "군", "구"];

    private readonly Gazetteer gazetteer = Gazetteer.Load();
    private readonly UtteranceReader reader;

    public IntentEvaluation() => reader = new UtteranceReader(gazetteer, TravelLexicon.Load());

    /// <summary>Shares of right readings over some utterances.</summary>
    public IntentScore Score(IReadOnlyCollection<JudgedUtterance> utterances) => new(
        utterances.Count,
        Share(utterances, IsIntentRight),
        Share(utterances, IsRegionRight),
        Share(utterances, AreDaysRight));

    public bool IsIntentRight(JudgedUtterance utterance) => Intent(Read(utterance)) == utterance.Intent;

    /// <summary>Whether the region read is the one named or lies inside it: of a town and its quarter the quarter is read.</summary>
    public bool IsRegionRight(JudgedUtterance utterance) => (Read(utterance).Region, utterance.Region) switch
    {
        (null, null) => true,
        ({ } region, { } label) => region.Name.Ko == label || Resolve(label).Any(judged => Lies(region, judged)),
        _ => false,
    };

    public bool AreDaysRight(JudgedUtterance utterance)
    {
        var reading = Read(utterance);
        return (reading.AsksPlan ? reading.Duration?.Days : null) == utterance.Days;
    }

    // Short names that are words as well (구리) are no names in texts, but are in judgements.
    private IEnumerable<Region> Resolve(string label) => Suffixes.SelectMany(suffix => gazetteer.Resolve(label + suffix));

    private static bool Lies(Region region, Region outer) => region.Code == outer.Code
        || (outer.Kind != RegionKind.Area && region.Code.StartsWith(outer.Code, StringComparison.Ordinal));

    private static string Intent(UtteranceReading reading) =>
        reading.SmallTalk is not null ? "talk" : reading.AsksPlan ? "itinerary" : "search";

    private static double Share(IReadOnlyCollection<JudgedUtterance> utterances, Func<JudgedUtterance, bool> isRight) =>
        utterances.Count == 0 ? 0 : utterances.Count(isRight) / (double)utterances.Count;

    private UtteranceReading Read(JudgedUtterance utterance) => reader.Read(utterance.Text, DateOnly.MinValue);
}

/// <summary>Shares of right readings, 0 to 1.</summary>
internal sealed record IntentScore(int Count, double Intent, double Region, double Days);
