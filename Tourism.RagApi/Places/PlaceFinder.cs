using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.RagApi.Caching;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Places;

/// <summary>Finds places by words, region, kind and distance.</summary>
internal sealed class PlaceFinder(IIndexReader index, HybridRetriever retriever, QueryCache cache, Gazetteer gazetteer)
{
    public async Task<Place?> FindAsync(string documentId, CancellationToken cancellationToken) =>
        await index.GetDocumentsAsync([documentId], cancellationToken) is [var document]
            ? PlaceContract.Of(document, gazetteer, withQa: true, near: null)
            : null;

    public async Task<IReadOnlyList<Place>> FindAsync(PlaceSearch search, CancellationToken cancellationToken)
    {
        var documents = search.Query is { } query
            ? await ByWordsAsync(search, query, cancellationToken)
            : await index.ListDocumentsAsync(Filter(search), search.Limit, cancellationToken);
        return [.. documents.Select(document => PlaceContract.Of(document, gazetteer, withQa: false, search.Near))];
    }

    private async Task<IReadOnlyList<IndexDocument>> ByWordsAsync(PlaceSearch search, string query, CancellationToken cancellationToken)
    {
        // Words decide what is relevant and in which order; distance only restricts.
        var question = new RagQuestion(
            query, LanguageDetector.Detect(query), search.Limit, search.Domain, search.Area, Expansion: false, OwnVariants: null, ParentContext: false);
        var near = search.Near is { } point ? new GeoCircle(point, search.RadiusKm) : null;
        var found = await retriever.RetrieveAsync(question, near, cache.NewBudget(), cancellationToken);
        return [.. found.Documents.Select(document => document.Document)];
    }

    private SearchFilter Filter(PlaceSearch search)
    {
        var filter = search.Area is { } area ? RegionFilter.OfName(gazetteer, area, search.Domain) : new SearchFilter { Domain = search.Domain };
        return search.Near is { } point ? filter with { Within = new GeoCircle(point, search.RadiusKm) } : filter;
    }
}
