using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Itineraries;

/// <summary>A place that the traveller names.</summary>
/// <param name="Name">The id or name as it was written.</param>
/// <param name="Document">The place; null when the corpus does not know it.</param>
internal sealed record WishedPlace(string Name, IndexDocument? Document);

/// <summary>Looks wished places up in the whole corpus, so that none is lost in a region with more places than a plan considers.</summary>
internal sealed class WishedPlaces(IIndexReader index, QueryAnalyzer analyzer)
{
    private const int HitsPerName = 100;

    /// <summary>The places in the order of the names; those of the region before others of the same name.</summary>
    public async Task<IReadOnlyList<WishedPlace>> FindAsync(IReadOnlyList<string> names, SearchFilter region, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return [];
        }

        string[] ids = [.. names.SelectMany(name => new[] { name, name.ToUpperInvariant() }).Distinct()];
        var documents = await index.GetDocumentsAsync(ids, cancellationToken);
        var found = documents.Concat(await SearchAsync(names, region, cancellationToken)).ToList();
        var places = names.Select(name => new WishedPlace(name, Best(found, new NamedPlaces([name]), region)));
        return [.. places.DistinctBy(place => place.Document?.DocumentId ?? place.Name)];
    }

    private static IndexDocument? Best(List<IndexDocument> found, NamedPlaces named, SearchFilter region) =>
        found.Where(named.Contains).OrderByDescending(region.Holds).ThenBy(document => document.DocumentId, StringComparer.Ordinal).FirstOrDefault();

    private async Task<IEnumerable<IndexDocument>> SearchAsync(IReadOnlyList<string> names, SearchFilter region, CancellationToken cancellationToken)
    {
        SearchVariant[] variants = [.. names.Select(name => new SearchVariant(name, analyzer.Analyze(name), Embedding: null))];
        var hits = (await index.SearchAsync(variants, region, HitsPerName, cancellationToken))
            .Concat(await index.SearchAsync(variants, SearchFilter.None, HitsPerName, cancellationToken)).ToList();
        if (hits.Find(result => result.Error is not null) is { Error: var error })
        {
            throw new StoreUnavailableException("The search for a wished place failed.", error);
        }

        long[] ids = [.. hits.SelectMany(result => result.Lexical).Select(hit => hit.ChunkId).Distinct()];
        var chunks = await index.GetChunksAsync(ids, cancellationToken);
        return chunks.Select(chunk => chunk.Document).DistinctBy(document => document.DocumentId);
    }
}
