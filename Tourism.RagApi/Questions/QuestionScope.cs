using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.RagApi.Questions;

/// <summary>How far a question is from travel in Korea.</summary>
/// <param name="OtherTopic">Whether it speaks of something that no guide to places answers: the weather, recipes, stocks.</param>
/// <param name="ForeignPlace">Whether it names a place outside Korea as where it wants to be, and none of Korea.</param>
/// <param name="OtherOdds">How it sounds: the log odds, from <see cref="ScopeModel"/>, that it is about something else.</param>
internal readonly record struct Scope(bool OtherTopic, bool ForeignPlace, double OtherOdds)
{
    private const double OutsideOdds = 1;

    public bool IsOutside => OtherTopic || ForeignPlace || OtherOdds >= OutsideOdds;
}

/// <summary>
/// Tells questions about travel in Korea from others by words: <c>other-topics.tsv</c> and <c>foreign-places.tsv</c>. A foreign place counts
/// for nothing inside a word that only looks like one (독일마을, a village in Namhae: <c>foreign-looking-words.tsv</c>) and beside one that
/// makes it a style, a people or where the traveller sets out (<c>foreign-contexts.tsv</c>). Where a place of Korea is named
/// too, the foreign one is no destination.
/// </summary>
internal sealed class QuestionScope(ScopeModel model)
{
    private static readonly System.Reflection.Assembly Tables = typeof(QuestionScope).Assembly;

    private readonly PhraseMatcher<bool> topics = Matcher("other-topics.tsv", insideWords: true);
    private readonly PhraseMatcher<bool> places = Matcher("foreign-places.tsv", insideWords: false);
    private readonly PhraseMatcher<bool> lookalikes = Matcher("foreign-looking-words.tsv", insideWords: true);
    private readonly string[] before = Contexts("before");
    private readonly string[] after = Contexts("after");

    /// <param name="folded">The folded question.</param>
    /// <param name="namesKorea">Whether it names a region or a place of Korea.</param>
    public Scope Read(string folded, bool namesKorea)
    {
        var text = TextSpan.Blank(folded, lookalikes.Find(folded).Select(Span));
        var isAbroad = !namesKorea && places.Find(text).Exists(match => IsDestination(text, match));
        return new Scope(topics.Find(folded).Count > 0, isAbroad, model.Of(folded));
    }

    private bool IsDestination(string text, PhraseMatch<bool> match)
    {
        var following = text[(match.Start + match.Length)..].TrimStart();
        var preceding = text[..match.Start].TrimEnd();
        return !after.Any(word => following.StartsWith(word, StringComparison.Ordinal)) && !before.Any(word => preceding.EndsWith(word, StringComparison.Ordinal));
    }

    private static TextSpan Span(PhraseMatch<bool> match) => new(match.Start, match.Length);

    private static PhraseMatcher<bool> Matcher(string table, bool insideWords) => new(
        EmbeddedTable.Read(table, Tables).SelectMany(columns => columns[^3..]).SelectMany(Terms).Select(term => KeyValuePair.Create(term, true)), insideWords);

    private static string[] Contexts(string position) =>
        [.. EmbeddedTable.Read("foreign-contexts.tsv", Tables).Where(columns => columns[0] == position).SelectMany(columns => columns[1..]).SelectMany(Terms)];

    private static IEnumerable<string> Terms(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.Fold);
}
