using Microsoft.Extensions.AI;

namespace Tourism.Index.Embedding;

/// <summary>An embedding generator together with the identity of its model, which says the prefixes of questions and passages.</summary>
/// <param name="generator">The generator.</param>
/// <param name="model">Its model.</param>
/// <param name="fusionWeight">What its similarity weighs in <see cref="ScoreFusion"/>.</param>
public sealed class TextEmbedder(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingModel model, double fusionWeight)
{
    public EmbeddingModel Model { get; } = model;

    public double FusionWeight { get; } = fusionWeight;

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
