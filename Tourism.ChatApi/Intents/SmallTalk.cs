using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Recognises turns that are nothing but small talk: every letter belongs to a phrase of <c>small-talk.tsv</c>.</summary>
internal sealed class SmallTalk
{
    private readonly PhraseMatcher<TalkTopic?> phrases = WordTable.Matcher(
        WordTable.Read("small-talk.tsv"),
        keyColumns: 1,
        row => row[0] == "filler" ? (TalkTopic?)null : Enum.Parse<TalkTopic>(row[0], ignoreCase: true),
        insideWords: false);

    /// <summary>The topic of a text that <see cref="TextFolding.Fold"/> gave; null when it says anything else.</summary>
    public TalkTopic? Read(string folded)
    {
        var matches = phrases.Find(folded);
        var spans = matches.Select(match => new TextSpan(match.Start, match.Length));
        return Residue.Of(folded, spans).Length > 0
            ? null
            // "Hello, what can you do?" asks for help; "안녕? 고마워" thanks: what comes later in the enum says more.
            : matches.Max(match => match.Value);
    }
}
