using Microsoft.Extensions.Options;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// Chooses what is given of the ranked documents: nothing when even the best one hardly answers the question, else the best one with those
/// that are not far behind it.
/// </summary>
internal sealed class Selection(Answerability answerability, IOptions<RagOptions> options, Gazetteer gazetteer)
{
    // What a document needs of the relevance of the best one: more beside one that is named than beside one that only fits a description.
    private const double ShareBesideNamed = 0.3;
    private const double CompanionShare = 0.1;

    /// <summary>Branches of one chain that stand among the first.</summary>
    private const int Branches = 2;

    /// <summary>
    /// The documents to give: best first, or cheapest first when that is asked for, or when nothing but a region is asked for those first that
    /// the corpus speaks of most. Further branches of a chain stand behind all others.
    /// </summary>
    /// <param name="ranked">Those that may be given, by relevance.</param>
    /// <param name="reading">What the question says.</param>
    public IReadOnlyList<RankedDocument> Of(IReadOnlyList<RankedDocument> ranked, QuestionReading reading)
    {
        if (ranked.Count == 0 || Confidence(ranked) < options.Value.MinimumConfidence)
        {
            return [];
        }

        var least = reading.AsksForRegion ? 0 : (ranked[0].IsNamed ? ShareBesideNamed : CompanionShare) * ranked[0].Relevance;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var given = ranked.TakeWhile(document => document.Relevance >= least);
        return [.. Ordered(given, reading).OrderBy(IsFurtherBranch)];

        bool IsFurtherBranch(RankedDocument document) =>
            Chain(document) is { } chain && (seen[chain] = seen.GetValueOrDefault(chain) + 1) > Branches;
    }

    private static IEnumerable<RankedDocument> Ordered(IEnumerable<RankedDocument> given, QuestionReading reading) => reading switch
    {
        { Price: PriceWish.Cheap } => given.OrderBy(document => document.Document.PriceLevel ?? int.MaxValue),
        { AsksForRegion: true } => given.OrderByDescending(document => document.Prominence),
        _ => given,
    };

    private double Confidence(IReadOnlyList<RankedDocument> ranked) =>
        answerability.Of(ranked[0].Features, ranked[0].Relevance, ranked.Count > 1 ? ranked[1].Relevance : 0);

    // 성심당 본점, 성심당 DCC점: the first word of several, unless it is a region (서울 식물원).
    private string? Chain(RankedDocument document)
    {
        var name = TextFolding.Fold(document.Document.PlaceName);
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        return end > 1 && gazetteer.Resolve(name[..end]).All(region => region.Kind == RegionKind.Area) ? $"{document.Document.Domain}:{name[..end]}" : null;
    }
}
