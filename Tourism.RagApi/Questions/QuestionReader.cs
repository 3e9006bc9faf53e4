using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Questions;

/// <summary>Reads questions with the gazetteer, the lexicon and what is known of places, other topics and other countries.</summary>
internal sealed class QuestionReader(Gazetteer gazetteer, TravelLexicon lexicon, ConceptReader concepts, QueryAnalyzer analyzer, QuestionScope scope)
{
    public QuestionReading Read(string question)
    {
        var folded = TextFolding.Fold(question);
        var mentions = gazetteer.FindMentions(question);
        var known = concepts.ReadPlaces(folded);
        var words = TextSpan.Blank(folded, mentions.Select(mention => mention.Span).Concat(known.Select(place => place.Span)).Concat(Rejected(folded)));
        var reading = lexicon.Read(words);

        // A sight that is an area as well (경복궁) is what is asked about, unless it is where to look for something else.
        var isWhere = !reading.AsksFact && (reading.Domains.Count > 0 || reading.Themes.Count > 0 || Vicinity.IsAsked(folded));
        var places = known.Where(place => !isWhere || !mentions.Any(mention => Covers(mention.Span, place.Span))).ToList();
        var regions = mentions.Where(mention => !places.Exists(place => Covers(place.Span, mention.Span)) && !Departure.Is(folded, mention.Span)).ToList();
        var areas = regions.Where(mention => mention.Region.Kind == RegionKind.Area).ToList();
        var named = places.Select(place => place.Place).ToList();
        var region = regions.FirstOrDefault(mention => mention.Region == Gazetteer.Narrowest(regions));
        return new QuestionReading(
            region?.Region,
            region is not null && Vicinity.Is(folded, region.Span),
            [.. areas.SelectMany(mention => mention.Region.Name.Known()).Select(name => name.Text).Distinct()],
            reading.Domains,
            reading.Themes,
            reading.AsksFact,
            reading.AsksFact ? [.. areas.Select(Sight), .. named, .. Concepts(TextSpan.Blank(words, reading.Filler.Concat(reading.Facts)))] : [],
            [.. named, .. Concepts(TextSpan.Blank(words, reading.Known))],
            scope.Read(folded, namesKorea: mentions.Count + known.Count > 0));
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

    // Kinds of places turned down (숙소 말고, not museums) are no wish.
    private IEnumerable<TextSpan> Rejected(string folded) => RejectedWords.Find(folded)
        .Where(span => lexicon.Read(folded.Substring(span.Start, span.Length)) is { Domains: not [] } or { Themes: not [] });

    private static bool Covers(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    // An area may be a sight (경복궁), known by its names in all languages.
    private static QueryConcept Sight(RegionMention mention) => new(
        mention.Region.Name.Best(Language.Ko), Script.Hangul, ConceptKind.Name,
        [.. mention.Region.AllNames.Select(name => new ConceptForm([.. TextAnalyzer.Tokenize(name).Select(token => new[] { token })], Weight: 1))]);

    private IReadOnlyList<QueryConcept> Concepts(string folded) => [.. concepts.Read(folded).DistinctBy(word => word.Text)];
}
