using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.RagApi.Caching;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Itineraries;

/// <summary>Finds what fits the themes: by the tags and kinds that their words stand for, and by a search of the texts for each.</summary>
internal sealed class ThemeFinder(HybridRetriever retriever, QueryCache cache, TravelLexicon lexicon)
{
    // Each search may take a good part of a request's time.
    private const int MostSearches = 5;
    private const int PlacesPerTheme = 30;

    public async Task<TripThemes> FindAsync(TripWishes wishes, CancellationToken cancellationToken)
    {
        var budget = cache.NewBudget();
        var searches = await Task.WhenAll(wishes.Themes.Take(MostSearches).Select(theme => retriever.RetrieveAsync(
            new RagQuestion(
                theme, LanguageDetector.Detect(theme), PlacesPerTheme, Domain: null, wishes.RegionName, wishes.Expansion,
                OwnVariants: null, ParentContext: false),
            near: null,
            budget,
            cancellationToken)));
        return new TripThemes(
            [.. wishes.Themes.Select((theme, row) => Read(theme, row < searches.Length ? searches[row].Documents : []))],
            [.. searches.SelectMany(search => search.Documents).Select(found => found.Document).DistinctBy(document => document.DocumentId)],
            Metrics(searches));
    }

    private TripTheme Read(string theme, IReadOnlyList<RankedDocument> found)
    {
        var reading = lexicon.Read(theme);
        return new TripTheme(
            [.. reading.Themes, TextFolding.Fold(theme)],
            reading.Domains,
            found.Select(ranked => ranked.Document.DocumentId).ToHashSet(StringComparer.Ordinal));
    }

    private static ExpansionMetrics Metrics(RetrievalResult[] searches) => new()
    {
        Variants = [.. searches.SelectMany(search => search.Variants)],
        SuccessCount = searches.Sum(search => search.Variants.Count - search.Failures),
        FailureCount = searches.Sum(search => search.Failures),
        Retrieved = searches.SelectMany(search => search.Documents).DistinctBy(found => found.Document.DocumentId).Count(),
        DurationMs = Math.Round(searches.Sum(search => search.DurationMs), 1),
        CacheHit = false,
    };
}

/// <summary>The themes of a trip.</summary>
/// <param name="Themes">Each of them.</param>
/// <param name="Documents">Documents of the region that a search for the themes found.</param>
/// <param name="Metrics">What the searches did.</param>
internal sealed record TripThemes(IReadOnlyList<TripTheme> Themes, IReadOnlyList<IndexDocument> Documents, ExpansionMetrics Metrics)
{
    public int Fitting(IndexDocument document) => Themes.Count(theme => theme.Fits(document));
}

/// <summary>A theme: a place fits by a tag, by its kind, or because its texts speak of the theme.</summary>
internal sealed record TripTheme(IReadOnlyList<string> Tags, IReadOnlyList<TourismDomain> Domains, IReadOnlySet<string> FoundIds)
{
    public bool Fits(IndexDocument document) =>
        document.Tags.Any(Tags.Contains) || Domains.Contains(document.Domain) || FoundIds.Contains(document.DocumentId);
}
