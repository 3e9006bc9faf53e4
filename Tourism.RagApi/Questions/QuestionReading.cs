using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Questions;

/// <summary>What a question says.</summary>
/// <param name="Region">Narrowest region named; null for none.</param>
/// <param name="AreaNames">Names of the areas named, in all languages: an area may be a sight (경복궁) and then is what is looked for.</param>
/// <param name="Domains">Domains named by general words.</param>
/// <param name="Themes">Themes, as tags write them.</param>
/// <param name="AsksFact">Whether a fact of one place is asked for: its hours, price, way.</param>
/// <param name="Place">When a fact is asked: the words that say of which place, those of areas, domains and themes among them.</param>
/// <param name="Content">Words of what is looked for in particular; empty for a question such as <c>서울 맛집 추천해줘</c>.</param>
internal sealed record QuestionReading(
    Region? Region, IReadOnlyList<string> AreaNames, IReadOnlyList<TourismDomain> Domains, IReadOnlyList<string> Themes, bool AsksFact,
    IReadOnlyList<QueryConcept> Place, IReadOnlyList<QueryConcept> Content);

/// <summary>Reads questions with the gazetteer and the lexicon.</summary>
internal sealed class QuestionReader(Gazetteer gazetteer, TravelLexicon lexicon, ConceptReader concepts, QueryAnalyzer analyzer)
{
    public QuestionReading Read(string question)
    {
        var folded = TextFolding.Fold(question);
        var mentions = gazetteer.FindMentions(question);
        var withoutRegions = TextSpan.Blank(folded, mentions.Select(mention => mention.Span));
        var reading = lexicon.Read(withoutRegions);
        var areas = mentions.Where(mention => mention.Region.Kind == RegionKind.Area).SelectMany(mention => mention.Region.Name.Known());
        return new QuestionReading(
            Gazetteer.Narrowest(mentions),
            [.. areas.Select(name => name.Text).Distinct()],
            reading.Domains,
            reading.Themes,
            reading.AsksFact,
            reading.AsksFact
                ? [.. mentions.Where(mention => mention.Region.Kind == RegionKind.Area).Select(Sight), .. Concepts(TextSpan.Blank(withoutRegions, reading.Filler.Concat(reading.Facts)))]
                : [],
            Concepts(TextSpan.Blank(withoutRegions, reading.Known)));
    }

    /// <summary>
    /// What lexical search compares of each variant: its terms without filler, the themes as the tags that places carry, and areas by their
    /// names in all languages, whatever the language of the question. All its terms when it is filler alone.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<QueryTerm>> SearchTerms(IEnumerable<string> variants, QuestionReading reading)
    {
        // Variants differ in filler most of the time, so that the same words would be read again and again.
        var known = new Dictionary<string, IReadOnlyList<QueryTerm>>(StringComparer.Ordinal);
        return [.. variants.Select(variant => SearchWords(variant, reading)).Select(words => known.TryGetValue(words, out var terms) ? terms : known[words] = analyzer.Analyze(words))];
    }

    private string SearchWords(string variant, QuestionReading reading)
    {
        var folded = TextFolding.Fold(variant);
        var content = string.Join(' ', TextSpan.Blank(folded, lexicon.Read(folded).Filler).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var words = string.Join(' ', reading.Themes.Concat(reading.AreaNames).Prepend(content)).Trim();
        return words.Any(char.IsLetterOrDigit) ? words : folded;
    }

    // An area may be a sight (경복궁), known by its names in all languages.
    private static QueryConcept Sight(RegionMention mention) => new(
        mention.Region.Name.Best(Language.Ko), Script.Hangul, ConceptKind.Name,
        [.. mention.Region.AllNames.Select(name => new ConceptForm([.. TextAnalyzer.Tokenize(name).Select(token => new[] { token })], Weight: 1))]);

    private IReadOnlyList<QueryConcept> Concepts(string folded) => [.. concepts.Read(folded).DistinctBy(word => word.Text)];
}
