using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// Judges whether a document is about the one place that a question on a fact names: by the words that say which place, of which its names
/// must hold most, or its text nearly all. A place outside the region that the question names is another one of the name most of the time.
/// </summary>
internal sealed class PlaceRelevance
{
    /// <summary>A place that is only spoken of in a text is the one asked for less often than one that bears the name.</summary>
    private const double TextShare = 0.75;
    private const double OutsideRegion = 0.65;

    private readonly (QueryConcept Word, double Weight)[] words;
    private readonly double whole;
    private readonly double region;

    private PlaceRelevance((QueryConcept, double)[] words, double whole, double region) => (this.words, this.whole, this.region) = (words, whole, region);

    /// <summary>The judgement for a question; null when it asks no fact or does not say of which place.</summary>
    public static PlaceRelevance? Of(QuestionReading reading, TokenStatistics statistics, bool inRegion)
    {
        (QueryConcept Word, double Weight)[] words =
            [.. reading.Place.Where(word => word.Kind != ConceptKind.Common && !word.IsHiragana).Select(word => (word, ConceptWeight.Of(word, statistics)))];
        return reading.AsksFact && words.Length > 0
            ? new PlaceRelevance(words, words.Sum(word => word.Weight), reading.Region is null || inRegion ? 1 : OutsideRegion)
            : null;
    }

    /// <summary>0 to 1.</summary>
    public double Of(IndexDocument document, DocumentText text, NameSounds sounds)
    {
        var names = DocumentText.OfNames(document);
        var named = words.Sum(pair => pair.Weight * Math.Max(names.ShareOf(pair.Word), sounds.Similarity(pair.Word))) / whole;
        var spoken = words.Sum(pair => pair.Weight * Math.Max(text.ShareOf(pair.Word), sounds.Similarity(pair.Word))) / whole;
        return region * Math.Max(named, TextShare * spoken);
    }
}
