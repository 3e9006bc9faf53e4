using Tourism.Core;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// Judges documents by what the question names: its region, domain and themes, which weigh a constant each, and its words, which weigh what
/// <see cref="ConceptWeight"/> says. Coverage is the share of the whole weight that a document holds.
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

    private readonly bool hasRegion = inRegion && reading.Region is not null;
    private readonly (QueryConcept Word, double Weight)[] words = [.. reading.Content.Select(word => (word, ConceptWeight.Of(word, statistics)))];
    private readonly PlaceRelevance? place = PlaceRelevance.Of(reading, statistics, inRegion);

    /// <param name="document">The document.</param>
    /// <param name="chunks">Its chunks that were found.</param>
    /// <param name="sounds">How its names sound.</param>
    /// <param name="nameMatch">How much of one of its names the question holds.</param>
    public MatchFeatures Of(IndexDocument document, IEnumerable<IndexChunk> chunks, NameSounds sounds, double nameMatch)
    {
        var text = new DocumentText(document, chunks);
        double found = 0, missing = 0, namesMissing = 0;
        foreach (var (word, weight) in words)
        {
            var share = Math.Max(text.ShareOf(word), sounds.Similarity(word));
            found += weight * share;
            missing += weight * (1 - share);
            namesMissing += word.Kind == ConceptKind.Name ? weight * (1 - share) : 0;
        }

        var domain = reading.Domains.Contains(document.Domain) ? 1 : 0;
        var themes = reading.Themes.Count(document.Tags.Contains);
        var topicWeight = (reading.Domains.Count > 0 ? DomainWeight : 0) + ThemeWeight * reading.Themes.Count;
        var topicFound = DomainWeight * domain + ThemeWeight * themes;
        var region = hasRegion ? RegionWeight : 0;
        var whole = region + topicWeight + found + missing;
        return new MatchFeatures(
            whole == 0 ? 1 : (region + topicFound + found) / whole, found, namesMissing, nameMatch,
            topicWeight == 0 ? 0 : topicFound / topicWeight, topicWeight > 0, hasRegion, reading.Region is not null && !hasRegion,
            place?.Of(document, text, sounds));
    }
}
