using Microsoft.Extensions.DependencyInjection;
using Tourism.Index;
using Tourism.Index.Sqlite;

namespace Tourism.Tests.RagApi;

/// <summary>The embedded index with methods that a test may break.</summary>
internal abstract class DelegatingIndexReader(IIndexReader inner) : IIndexReader
{
    public virtual Task<IndexState> GetStateAsync(CancellationToken cancellationToken) => inner.GetStateAsync(cancellationToken);

    public virtual Task<IReadOnlyList<VariantHits>> SearchAsync(
        IReadOnlyList<SearchVariant> variants, SearchFilter filter, int limit, CancellationToken cancellationToken) =>
        inner.SearchAsync(variants, filter, limit, cancellationToken);

    public virtual Task<IReadOnlyList<StoredChunk>> GetChunksAsync(IReadOnlyList<long> chunkIds, CancellationToken cancellationToken) =>
        inner.GetChunksAsync(chunkIds, cancellationToken);

    public virtual Task<IReadOnlyList<IndexDocument>> GetDocumentsAsync(IReadOnlyList<string> documentIds, CancellationToken cancellationToken) =>
        inner.GetDocumentsAsync(documentIds, cancellationToken);

    public virtual Task<IReadOnlyList<IndexDocument>> ListDocumentsAsync(SearchFilter filter, int limit, CancellationToken cancellationToken) =>
        inner.ListDocumentsAsync(filter, limit, cancellationToken);

    public virtual Task<TokenStatistics> GetTokenStatisticsAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) =>
        inner.GetTokenStatisticsAsync(tokens, cancellationToken);

    /// <summary>Registers a broken reader around the real one.</summary>
    public static Action<IServiceCollection> Replace(Func<IIndexReader, IIndexReader> wrap) => services =>
        services.AddSingleton(provider => wrap(ActivatorUtilities.CreateInstance<SqliteIndexReader>(provider)));
}
