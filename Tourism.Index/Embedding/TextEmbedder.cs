using Microsoft.Extensions.AI;

namespace Tourism.Index.Embedding;

/// <summary>An embedding generator together with the identity of its model, which says the prefixes of questions and passages.</summary>
public sealed class TextEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingModel model)
{
    public EmbeddingModel Model { get; } = model;

    /// <summary>Embeds questions; one normalised vector each.</summary>
    public Task<IReadOnlyList<float[]>> EmbedQueriesAsync(IEnumerable<string> questions, CancellationToken cancellationToken) =>
        EmbedAsync(questions, Model.QueryPrefix, cancellationToken);

    /// <summary>Embeds chunk texts; one normalised vector each.</summary>
    public Task<IReadOnlyList<float[]>> EmbedPassagesAsync(IEnumerable<string> texts, CancellationToken cancellationToken) =>
        EmbedAsync(texts, Model.PassagePrefix, cancellationToken);

    private async Task<IReadOnlyList<float[]>> EmbedAsync(IEnumerable<string> texts, string prefix, CancellationToken cancellationToken)
    {
        var embeddings = await generator.GenerateAsync(texts.Select(text => prefix + text), cancellationToken: cancellationToken);
        return [.. embeddings.Select(embedding => embedding.Vector.ToArray())];
    }
}
