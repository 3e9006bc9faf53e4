using System.Text.RegularExpressions;
using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.RagApi.Answering;

/// <summary>A kind of fact that visitors ask of a place, as <c>asked-facts.tsv</c> lists them.</summary>
/// <param name="Id">Its id, such as <c>hours</c>.</param>
/// <param name="Name">What it is called in a sentence.</param>
/// <param name="YieldsTo">Ids of facts beside which this one is not meant: in "how long from the airport" no visit is.</param>
/// <param name="Cues">Words of a question that asks for it, in any language, folded.</param>
/// <param name="Evidence">Words of a sentence that tells it.</param>
internal sealed record AskedFact(string Id, LocalizedText Name, IReadOnlyList<string> YieldsTo, Regex Cues, Regex Evidence)
{
    public const string Hours = "hours";
    public const string Closed = "closed";
    public const string Price = "price";
    public const string Way = "way";
    public const string Duration = "duration";
    public const string Address = "address";
    public const string Nearby = "nearby";

    private static readonly AskedFact[] All = [.. EmbeddedTable.Read("asked-facts.tsv", typeof(AskedFact).Assembly).Select(Of)];

    private static readonly AskedFact WayThere = All.Single(fact => fact.Id == Way);

    /// <summary>The facts that a folded question asks for.</summary>
    public static IReadOnlyList<AskedFact> In(string folded)
    {
        var cued = All.Where(fact => fact.Cues.IsMatch(folded)).ToList();
        return [.. cued.Where(fact => !cued.Exists(other => fact.YieldsTo.Contains(other.Id)))];
    }

    /// <summary>Whether a sentence tells how to get somewhere.</summary>
    public static bool TellsWay(string sentence) => WayThere.IsTold(sentence);

    /// <summary>Whether a sentence tells this fact.</summary>
    public bool IsTold(string sentence) => Evidence.IsMatch(TextFolding.Fold(sentence));

    private static AskedFact Of(string[] columns) => new(
        columns[0],
        new LocalizedText { Ko = columns[1], Ja = columns[2], En = columns[3] },
        columns[4].Split(',', StringSplitOptions.RemoveEmptyEntries),
        new Regex(columns[5], RegexOptions.CultureInvariant),
        new Regex(columns[6], RegexOptions.CultureInvariant));
}
