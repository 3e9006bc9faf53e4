using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Questions;

/// <summary>Reads questions with the gazetteer, the lexicon and what is known of places, other topics and other countries.</summary>
internal sealed class QuestionReader(Gazetteer gazetteer, TravelLexicon lexicon, ConceptReader concepts, QueryAnalyzer analyzer, QuestionScope scope)
{
    private static readonly TourismDomain[] FoundBesideSights = [TourismDomain.Food, TourismDomain.Stay, TourismDomain.Shop];

    public QuestionReading Read(string question)
    {
        var folded = TextFolding.Fold(question);
        var rejected = RejectedWords.Find(folded);
        var allMentions = gazetteer.FindMentions(question);
        var allKnown = concepts.ReadPlaces(folded);
        var mentions = allMentions.Where(mention => !IsRejected(mention.Span)).ToList();
        var known = allKnown.Where(place => !IsRejected(place.Span)).ToList();
        var rejection = ReadRejection(folded, rejected, [.. allMentions.Except(mentions)], [.. allKnown.Except(known)]);
        var words = TextSpan.Blank(folded, allMentions.Select(mention => mention.Span).Concat(allKnown.Select(place => place.Span)).Concat(rejected.Where(IsKind)));
        var reading = lexicon.Read(words);

        // A sight that is an area as well (경복궁) is what is asked about, unless it is where to look for something else.
        var isWhere = !reading.AsksFact && (reading.Domains.Any(FoundBesideSights.Contains) || Vicinity.IsAsked(folded));
        var places = known.Where(place => !isWhere || !mentions.Any(mention => Covers(mention.Span, place.Span))).ToList();
        var inNames = mentions.Where(mention => places.Exists(place => Covers(place.Span, mention.Span))).ToList();
        var regions = mentions.Except(inNames).Where(mention => !Departure.Is(folded, mention.Span)).ToList();
        var areas = regions.Where(mention => mention.Region.Kind == RegionKind.Area).ToList();
        var named = places.Select(place => place.Place).ToList();
        var region = regions.FirstOrDefault(mention => mention.Region == Gazetteer.Narrowest(regions));
        return new QuestionReading(
            region?.Region,
            region is null ? [] : Apart(regions, region.Region),
            Gazetteer.Narrowest(inNames),
            region is not null && Vicinity.Is(folded, region.Span),
            [.. areas.SelectMany(mention => mention.Region.Name.Known()).Select(name => name.Text).Distinct()],
            reading.Domains,
            reading.Themes,
            reading.AsksFact,
            reading.AsksFact ? [.. areas.Select(Sight), .. named, .. Concepts(TextSpan.Blank(words, reading.Filler.Concat(reading.Facts)))] : [],
            [.. named, .. Concepts(TextSpan.Blank(words, reading.Known))],
            rejection,
            PriceWishReader.Read(folded),
            scope.Read(folded, namesKorea: allMentions.Count + allKnown.Count > 0));

        bool IsRejected(TextSpan span) => rejected.Any(what => Covers(what, span));

        bool IsKind(TextSpan span) => lexicon.Read(folded.Substring(span.Start, span.Length)) is { Domains: not [] } or { Themes: not [] };
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
        if (reading.Rejected != Rejection.None)
        {
            folded = TextSpan.Blank(folded, RejectedWords.Find(folded));
        }

        var content = string.Join(' ', TextSpan.Blank(folded, lexicon.Read(folded).Filler).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var words = string.Join(' ', reading.Themes.Concat(reading.AreaNames).Prepend(content)).Trim();
        return words.Any(char.IsLetterOrDigit) ? words : folded;
    }

    private Rejection ReadRejection(
        string folded, IReadOnlyList<TextSpan> rejected, IReadOnlyList<RegionMention> mentions, IReadOnlyList<(TextSpan Span, QueryConcept Place)> places)
    {
        if (rejected.Count == 0)
        {
            return Rejection.None;
        }

        // Regions and places inside the words turned down are no kinds (해운대 해수욕장 말고 is not against beaches).
        var kinds = TextSpan.Blank(folded, mentions.Select(mention => mention.Span).Concat(places.Select(place => place.Span)));
        var readings = rejected.Select(span => lexicon.Read(kinds.Substring(span.Start, span.Length))).ToList();
        var rejection = new Rejection(
            [.. mentions.Where(mention => !places.Any(place => Covers(place.Span, mention.Span))).Select(mention => mention.Region)],
            [.. places.Select(place => place.Place)],
            [.. readings.SelectMany(reading => reading.Domains).Distinct()],
            [.. readings.SelectMany(reading => reading.Themes).Distinct()]);
        return rejection.Regions.Count + rejection.Places.Count + rejection.Domains.Count + rejection.Themes.Count > 0 ? rejection : Rejection.None;
    }

    // A region that holds another one (서울 종로구) or lies in it is the same place to look.
    private static Region[] Apart(IEnumerable<RegionMention> mentions, Region chosen)
    {
        var apart = new List<Region> { chosen };
        foreach (var region in mentions.Select(mention => mention.Region).OrderByDescending(region => region.Kind))
        {
            if (!apart.Exists(known => IsWithin(known, region) || IsWithin(region, known)))
            {
                apart.Add(region);
            }
        }

        return [.. apart.Skip(1)];
    }

    private static bool IsWithin(Region inner, Region outer) => outer.Kind switch
    {
        RegionKind.Province => inner.ProvinceCode == outer.ProvinceCode,
        RegionKind.Area => inner == outer,
        _ => inner.MunicipalityCode == outer.MunicipalityCode,
    };

    private static bool Covers(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    // An area may be a sight (경복궁), known by its names in all languages.
    private static QueryConcept Sight(RegionMention mention) => new(
        mention.Region.Name.Best(Language.Ko), Script.Hangul, ConceptKind.Name,
        [.. mention.Region.AllNames.Select(name => ConceptForm.Of(TextAnalyzer.Tokenize(name), weight: 1))]);

    private IReadOnlyList<QueryConcept> Concepts(string folded) => [.. concepts.Read(folded).DistinctBy(word => word.Text)];
}
