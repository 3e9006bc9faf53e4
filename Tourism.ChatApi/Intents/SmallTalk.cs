using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Recognises small talk by the phrases of <c>small-talk.tsv</c>: they make up most of the turn, and nothing else asks for anything.</summary>
internal sealed class SmallTalk
{
    /// <summary>"Thanks mate" thanks whoever mate is; more words than this share say something of their own.</summary>
    private const double MostUnknown = 0.4;

    private readonly PhraseMatcher<TalkTopic?> phrases = WordTable.Matcher(
        WordTable.Read("small-talk.tsv"),
        keyColumns: 1,
        row => row[0] == "filler" ? (TalkTopic?)null : Enum.Parse<TalkTopic>(row[0], ignoreCase: true),
        insideWords: false);

    /// <summary>The topic of a text that <see cref="TextFolding.Fold"/> gave; null when it says anything else.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="requests">Where it has words that ask for places or plans; inside a phrase they do not count (또 봐요, have a good day).</param>
    public TalkTopic? Read(string folded, IEnumerable<TextSpan> requests)
    {
        var matches = phrases.Find(folded);
        TextSpan[] talk = [.. matches.Where(match => match.Value is not null).Select(match => new TextSpan(match.Start, match.Length))];
        if (requests.Any(request => !talk.Any(span => Covers(span, request))))
        {
            return null;
        }

        var unknown = Letters(folded, [.. matches.Select(match => new TextSpan(match.Start, match.Length))]);
        return unknown > MostUnknown * Letters(folded, [])
            ? null
            // "Hello, what can you do?" asks for help; "안녕? 고마워" thanks: what comes later in the enum says more.
            : matches.Max(match => match.Value);
    }

    private static bool Covers(TextSpan outer, TextSpan inner) =>
        outer.Start <= inner.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    private static int Letters(string folded, TextSpan[] known) =>
        Residue.Of(folded, known).Split(' ').Where(run => known.Length == 0 || !FunctionWords.Are(run)).Sum(run => run.Length);
}
