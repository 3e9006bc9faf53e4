using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Tourism.Index;

namespace Tourism.Tests.RagApi.Caching;

/// <summary>Counts the searches of each question, over all hosts that it is registered in.</summary>
internal sealed class SearchCounter
{
    private readonly ConcurrentDictionary<string, int> searches = new(StringComparer.Ordinal);

    /// <summary>Searches of the index by the question asked; one question may take several.</summary>
    public IReadOnlyDictionary<string, int> Searches => searches;

    public Action<IServiceCollection> Register() => DelegatingIndexReader.Replace(inner => new CountingIndexReader(inner, searches));

    private sealed class CountingIndexReader(IIndexReader inner, ConcurrentDictionary<string, int> searches) : DelegatingIndexReader(inner)
    {
        public override Task<IReadOnlyList<VariantHits>> SearchAsync(
            IReadOnlyList<SearchVariant> variants, SearchFilter filter, int limit, CancellationToken cancellationToken)
        {
            searches.AddOrUpdate(variants[0].Text, 1, (_, count) => count + 1);
            return base.SearchAsync(variants, filter, limit, cancellationToken);
        }
    }
}
