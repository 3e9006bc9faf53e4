using Tourism.Core.Phonetics;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>A document that a search found, before it is judged.</summary>
/// <param name="Document">The document.</param>
/// <param name="Chunks">Its chunks that were found, best first.</param>
/// <param name="Fused">Score of the search as a share of the best document's.</param>
/// <param name="Lead">That less the share of the best other document.</param>
/// <param name="InRegion">Whether it lies in the region that the question names, or near it.</param>
internal sealed record Candidate(IndexDocument Document, IReadOnlyList<IndexChunk> Chunks, double Fused, double Lead, bool InRegion);

/// <summary>
/// Judges documents by what a question names: its region, domain and themes, which weigh a constant each, and its words, which weigh what
/// <see cref="ConceptWeight"/> says.
/// </summary>
internal sealed class Relevance
{
    /// <summary>From this share of a name on, that very place is meant.</summary>
    public const double Named = 0.8;

    private const double RegionWeight = 4;
    private const double DomainWeight = 2;
    private const double ThemeWeight = 3;
    private const double NameThreshold = 0.6;
    private const double FarKm = 60;
    private const double MostOdds = 4;

    private readonly QuestionReading reading;
    private readonly HanjaReadings readings;
    private readonly RelevanceModel model;
    private readonly NameMatch names;
    private readonly (QueryConcept Word, double Weight)[] words;
    private readonly double topicWeight;

    public Relevance(QuestionReading reading, string question, TokenStatistics statistics, HanjaReadings readings, RelevanceModel model)
    {
        (this.reading, this.readings, this.model) = (reading, readings, model);
        names = new NameMatch(Tokens(reading, question), reading.Content, statistics);
        words = [.. reading.Words.Select(word => (word, ConceptWeight.Of(word, statistics)))];
        topicWeight = (reading.Domains.Count > 0 ? DomainWeight : 0) + ThemeWeight * reading.Themes.Count;
    }

    /// <summary>The tokens of a question, those of all names of its areas included.</summary>
    public static IReadOnlyList<string> Tokens(QuestionReading reading, string question) =>
        TextAnalyzer.Tokenize(string.Join(' ', reading.AreaNames.Prepend(question)));

    public RankedDocument Of(Candidate candidate)
    {
        var document = candidate.Document;
        var sounds = new NameSounds(document, readings);
        var nameMatch = names.Of(document, sounds);
        var text = new DocumentText(document, candidate.Chunks);
        var bearing = DocumentText.OfNames(document);
        var found = new Dictionary<ConceptKind, double>();
        var missing = new Dictionary<ConceptKind, double>();
        double named = 0, spoken = 0, nameWeight = 0;
        var bearsKnown = false;
        foreach (var (word, weight) in words)
        {
            var sound = sounds.Similarity(word);
            var share = Math.Max(text.ShareOf(word), sound);
            Add(found, word.Kind, weight * share);
            Add(missing, word.Kind, weight * (1 - share));
            if (word.IsName)
            {
                var borne = Math.Max(bearing.ShareOf(word), sound);
                bearsKnown |= word.Kind == ConceptKind.Place && borne == 1;
                named += weight * borne;
                spoken += weight * share;
                nameWeight += weight;
            }
        }

        var topicFound = DomainWeight * (reading.Domains.Contains(document.Domain) ? 1 : 0) + ThemeWeight * reading.Themes.Count(document.Tags.Contains);
        var inRegion = reading.Region is not null && candidate.InRegion;
        var region = inRegion ? RegionWeight : 0;
        var allFound = found.Values.Sum();
        var whole = region + topicWeight + allFound + missing.Values.Sum();
        var coverage = whole == 0 ? 1 : (region + topicFound + allFound) / whole;
        double[] values =
        [
            1,
            coverage,
            Log(found, ConceptKind.Term), Log(found, ConceptKind.Common), LogNames(found),
            Log(missing, ConceptKind.Term), Log(missing, ConceptKind.Common), LogNames(missing),
            nameWeight == 0 ? 0 : named / nameWeight,
            nameWeight == 0 ? 0 : spoken / nameWeight,
            words.Any(pair => pair.Word.Kind == ConceptKind.Place) && !bearsKnown ? 1 : 0,
            reading.AsksFact ? 1 : 0,
            nameMatch,
            nameMatch >= NameThreshold ? nameMatch : 0,
            topicWeight == 0 ? 0 : topicFound / topicWeight,
            topicWeight == 0 ? 0 : 1 - topicFound / topicWeight,
            inRegion ? 1 : 0,
            reading.Region is not null && !candidate.InRegion ? 1 : 0,
            IsFar(document) ? 1 : 0,
            inRegion && topicWeight == 0 ? 1 : 0,
            words.Length == 0 ? 1 : 0,
            candidate.Fused,
            candidate.Lead,
            candidate.Fused * coverage,
            candidate.Lead * coverage,
            reading.Scope.OtherTopic ? 1 : 0,
            reading.Scope.ForeignPlace ? 1 : 0,
            Math.Clamp(reading.Scope.OtherOdds, -MostOdds, MostOdds) / MostOdds,
        ];
        // Names of places are ordinary words at times (커피 거리).
        var isNamed = nameMatch >= Named || (nameWeight > 0 && named / nameWeight >= Named);
        var kind = nameWeight == 0 && !isNamed ? QuestionKind.Unnamed : reading.AsksFact ? QuestionKind.Fact : QuestionKind.Named;
        var features = new MatchFeatures(kind, values);
        return new RankedDocument(document, candidate.Chunks, model.Of(features), nameMatch, isNamed, candidate.InRegion, topicWeight == 0 || topicFound > 0, names.Frequency(document), features);
    }

    private bool IsFar(IndexDocument document) =>
        reading.Region is { } region && document.Location is { } location && location.DistanceKm(region.Centre) > FarKm;

    private static void Add(Dictionary<ConceptKind, double> weights, ConceptKind kind, double weight) => weights[kind] = weights.GetValueOrDefault(kind) + weight;

    private static double Log(Dictionary<ConceptKind, double> weights, ConceptKind kind) => Math.Log(1 + weights.GetValueOrDefault(kind));

    private static double LogNames(Dictionary<ConceptKind, double> weights) =>
        Math.Log(1 + weights.GetValueOrDefault(ConceptKind.Name) + weights.GetValueOrDefault(ConceptKind.Place));
}
