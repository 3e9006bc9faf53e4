using Tourism.Core;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>How much of a question a document holds.</summary>
/// <param name="Value">Relevance, 0 to 1: what is below <see cref="RagOptions.MinimumRelevance"/> is no answer.</param>
/// <param name="Coverage">The share of the question's weight that the document holds, 0 to 1.</param>
internal readonly record struct RelevanceScore(double Value, double Coverage);

/// <summary>
/// Judges documents by what the question names: its region, domain and themes, which weigh a constant each, and its words, which weigh what
/// <see cref="ConceptWeight"/> says. Evidence is the weight that a document holds, coverage the share of the whole.
/// </summary>
/// <remarks>
/// Who asks a fact (hours, price, way) asks about one place: a document is relevant as far as it is about that place. Who looks for places
/// is content with those that hold enough of what was asked, in the region above all.
/// </remarks>
internal sealed class Relevance(QuestionReading reading, TokenStatistics statistics, bool inRegion)
{
    private const double RegionWeight = 4;
    private const double DomainWeight = 2;
    private const double ThemeWeight = 3;

    /// <summary>Evidence below this is chance, such as one shared word.</summary>
    private const double LeastEvidence = 6;

    /// <summary>Coverage from which on the evidence may be small, since nothing else was asked.</summary>
    private const double FullCoverage = 0.9;

    /// <summary>With the region right, half as much of the rest is enough.</summary>
    private const double RegionBonus = 2;

    /// <summary>A long description shares few of its words with any text; this much of its weight is half an answer.</summary>
    private const double HalfEvidence = 14;

    /// <summary>Share of the names that must be found when neither domain nor theme says what is looked for.</summary>
    private const double NamedShare = 0.3;

    private readonly bool hasRegion = inRegion && reading.Region is not null;
    private readonly (QueryConcept Word, double Weight)[] words = [.. reading.Content.Select(word => (word, ConceptWeight.Of(word, statistics)))];
    private readonly PlaceRelevance? place = PlaceRelevance.Of(reading, statistics, inRegion);

    /// <param name="document">The document.</param>
    /// <param name="chunks">Its chunks that were found.</param>
    /// <param name="sounds">How its names sound.</param>
    /// <param name="nameMatch">How much of one of its names the question holds: who names a place is given it.</param>
    public RelevanceScore Of(IndexDocument document, IEnumerable<IndexChunk> chunks, NameSounds sounds, double nameMatch)
    {
        var text = new DocumentText(document, chunks);
        var (evidence, whole, named) = Weigh(document, text, sounds);
        var coverage = whole == 0 ? 1 : evidence / whole;
        return new RelevanceScore(place?.Of(document, text, sounds) ?? Math.Max(Value(document, evidence, whole, named), RankScore.Named(nameMatch)), coverage);
    }

    private double Value(IndexDocument document, double evidence, double whole, double named)
    {
        var coverage = whole == 0 ? 1 : evidence / whole;
        var isChance = whole > 0 && evidence < LeastEvidence && coverage < FullCoverage;
        var isOther = named < NamedShare && reading.Domains.Count == 0 && reading.Themes.Count == 0;
        if (isChance || isOther)
        {
            return 0;
        }

        var described = evidence / (evidence + HalfEvidence);
        var foreignDomain = reading.Domains.Count > 0 && !reading.Domains.Contains(document.Domain);
        return Math.Min(1, Math.Max(coverage, described) * (hasRegion ? RegionBonus : 1)) * (foreignDomain ? 0.6 : 1);
    }

    private (double Evidence, double Whole, double Named) Weigh(IndexDocument document, DocumentText text, NameSounds sounds)
    {
        double evidence = 0, whole = 0, names = 0, namesFound = 0;
        Add(RegionWeight, hasRegion, 1);
        Add(DomainWeight, reading.Domains.Count > 0, reading.Domains.Contains(document.Domain) ? 1 : 0);
        Add(ThemeWeight * reading.Themes.Count, reading.Themes.Count > 0, reading.Themes.Count(document.Tags.Contains) / (double)Math.Max(1, reading.Themes.Count));
        foreach (var (word, weight) in words)
        {
            var share = Math.Max(text.ShareOf(word), sounds.Similarity(word));
            Add(weight, true, share);
            names += word.Kind == ConceptKind.Name && !word.IsHiragana ? weight : 0;
            namesFound += word.Kind == ConceptKind.Name && !word.IsHiragana ? weight * share : 0;
        }

        return (evidence, whole, names == 0 ? 1 : namesFound / names);

        void Add(double weight, bool counts, double share)
        {
            whole += counts ? weight : 0;
            evidence += counts ? weight * share : 0;
        }
    }
}
