using Tourism.Core;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// Judges documents by what the question names: its region, domain and themes, which weigh a constant each, and its words, which weigh their
/// inverse document frequency, ln(1 + N / (1 + df)). Evidence is the weight that a document holds, coverage the share of the whole.
/// </summary>
/// <remarks>
/// A name that no document holds is the name of something else and weighs most. Ordinary words weigh half, hiragana a fifth. Who asks a fact asks
/// about one place, so its name must be there.
/// </remarks>
internal sealed class Relevance(QuestionReading reading, TokenStatistics statistics, bool countRegion)
{
    private const double RegionWeight = 4;
    private const double DomainWeight = 2;
    private const double ThemeWeight = 3;
    private const double CommonShare = 0.5;
    private const double HiraganaShare = 0.2;

    /// <summary>Share of the names in a question on a fact that must be found.</summary>
    private const double NamedShare = 0.6;

    /// <summary>Evidence below this is chance, such as one shared word.</summary>
    private const double LeastEvidence = 6;

    /// <summary>Coverage from which on the evidence may be small, since nothing else was asked.</summary>
    private const double FullCoverage = 0.9;

    /// <summary>With the region right, half as much of the rest is enough.</summary>
    private const double RegionBonus = 2;

    private readonly bool hasRegion = countRegion && reading.Region is not null;
    private readonly (QueryConcept Word, double Weight)[] words = [.. reading.Content.Select(word => (word, Weight(word, statistics)))];

    /// <summary>
    /// Relevance and coverage, each 0 to 1. Relevance is the coverage (twice of it where the document lies in the region that the question
    /// names), 0 with too little evidence; a document of another domain than named loses two fifths.
    /// </summary>
    public (double Relevance, double Coverage) Of(IndexDocument document, IEnumerable<IndexChunk> chunks, NameSounds sounds)
    {
        var (evidence, whole, named) = Weigh(document, chunks, sounds);
        if (whole == 0)
        {
            return (1, 1);
        }

        var coverage = evidence / whole;
        if ((evidence < LeastEvidence && coverage < FullCoverage) || (reading.AsksFact && named < NamedShare))
        {
            return (0, coverage);
        }

        var foreignDomain = reading.Domains.Count > 0 && !reading.Domains.Contains(document.Domain);
        return (Math.Min(1, coverage * (hasRegion ? RegionBonus : 1)) * (foreignDomain ? 0.6 : 1), coverage);
    }

    private (double Evidence, double Whole, double Named) Weigh(IndexDocument document, IEnumerable<IndexChunk> chunks, NameSounds sounds)
    {
        double evidence = 0, whole = 0, names = 0, namesFound = 0;
        Add(RegionWeight, hasRegion, 1);
        Add(DomainWeight, reading.Domains.Count > 0, reading.Domains.Contains(document.Domain) ? 1 : 0);
        Add(ThemeWeight * reading.Themes.Count, reading.Themes.Count > 0, reading.Themes.Count(document.Tags.Contains) / (double)Math.Max(1, reading.Themes.Count));
        if (words.Length > 0)
        {
            var text = new DocumentText(document, chunks);
            foreach (var (word, weight) in words)
            {
                var share = Math.Max(text.ShareOf(word), sounds.Similarity(word));
                Add(weight, true, share);
                names += word.Kind == ConceptKind.Name ? weight : 0;
                namesFound += word.Kind == ConceptKind.Name ? weight * share : 0;
            }
        }

        return (evidence, whole, names == 0 ? 1 : namesFound / names);

        void Add(double weight, bool counts, double share)
        {
            whole += counts ? weight : 0;
            evidence += counts ? weight * share : 0;
        }
    }

    // A word is as frequent as its most frequent form; a form as its rarest part.
    private static double Weight(QueryConcept word, TokenStatistics statistics)
    {
        var weight = word.Forms.Min(form => form.Slots.Max(slot => slot.Min(token => InverseFrequency.Of(token, statistics))));
        return word switch
        {
            { IsHiragana: true } => HiraganaShare * weight,
            { Kind: ConceptKind.Common } => CommonShare * weight,
            _ => weight,
        };
    }
}
