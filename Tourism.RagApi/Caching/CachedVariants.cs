using Tourism.Core;
using Tourism.Index.Embedding;
using Tourism.RagApi.Expansion;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Caching;

/// <summary>The variants of a question and their embeddings, from the cache.</summary>
internal sealed class CachedVariants(QueryExpander expander, TextEmbedder embedder, QueryCache cache)
{
    /// <summary>The question itself first. Variants that the client gives itself are not worth keeping.</summary>
    public async Task<IReadOnlyList<string>> ExpandAsync(RagQuestion question, CacheBudget? budget, CancellationToken cancellationToken)
    {
        if (!question.Expansion)
        {
            return [question.Text];
        }

        if (budget is null || question.OwnVariants is { Count: > 0 })
        {
            return expander.Expand(question.Text, question.Language, question.OwnVariants);
        }

        var key = CacheKey.Of(Caches.Expansion, BuildIdentity.Value, expander.RulesHash, question.Language.ToWire(), question.Text);
        var expansion = await cache.GetOrCreateAsync(
            key, budget, _ => ValueTask.FromResult(new QueryExpansion(expander.Expand(question.Text, question.Language, ownVariants: null))),
            isKept: _ => true, cancellationToken);
        return expansion.Value.Variants;
    }

    /// <summary>One embedding a text. They are kept together, so that they cost one read of Redis and one call of the model.</summary>
    public async Task<IReadOnlyList<float[]>> EmbedAsync(IReadOnlyList<string> texts, CacheBudget? budget, CancellationToken cancellationToken)
    {
        if (budget is null)
        {
            return await embedder.EmbedQueriesAsync(texts, cancellationToken);
        }

        var embeddings = await cache.GetOrCreateAsync(
            CacheKey.Of(Caches.Embedding, [embedder.Model.ToString(), .. texts]), budget,
            async cancellation => new QueryEmbeddings(await embedder.EmbedQueriesAsync(texts, cancellation)),
            isKept: _ => true, cancellationToken);
        return embeddings.Value.Vectors;
    }
}
