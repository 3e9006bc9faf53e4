using System.IO.Hashing;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.Extensions.AI;
using Tourism.Core.Text;

namespace Tourism.Index.Embedding;

/// <summary>
/// Embeds without a model: tokens and pairs of neighbouring tokens are hashed to signed positions, weighted by what they say
/// (<see cref="TextAnalyzer.Weigh"/>) and by 1 + ln(frequency), and the vector is normalised. Deterministic on every machine. The hashing trick:
/// Weinberger et al., Feature Hashing for Large Scale Multitask Learning, ICML 2009.
/// </summary>
internal sealed class HashingEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    public const int Dimensions = 384;

    /// <summary>It sees the same tokens as lexical search, only blurred, so its vote counts little.</summary>
    public const double FusionWeight = 0.25;

    /// <summary>A pair says less than the tokens that it is made of say together.</summary>
    private const float PairWeight = 0.5f;

    public static EmbeddingModel Model { get; } = new("hashing", "2", Dimensions, "", "");

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            embeddings.Add(new Embedding<float>(Embed(value)) { ModelId = Model.Name });
        }

        return Task.FromResult(embeddings);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static float[] Embed(string text)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        var tokens = TextAnalyzer.Weigh(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            Count(weights, tokens[index].Token, (float)tokens[index].Weight);
            if (index > 0)
            {
                var weight = PairWeight * Math.Min(tokens[index - 1].Weight, tokens[index].Weight);
                Count(weights, tokens[index - 1].Token + ' ' + tokens[index].Token, (float)weight);
            }
        }

        var vector = new float[Dimensions];
        foreach (var (feature, weight) in weights)
        {
            var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(feature.AsSpan()));
            vector[hash % Dimensions] += ((hash >> 63) == 0 ? 1 : -1) * (1 + MathF.Log(MathF.Max(1, weight))) * MathF.Min(1, weight);
        }

        var norm = TensorPrimitives.Norm(vector);
        if (norm > 0)
        {
            TensorPrimitives.Divide(vector, norm, vector);
        }

        return vector;
    }

    private static void Count(Dictionary<string, float> weights, string feature, float weight) =>
        CollectionsMarshal.GetValueRefOrAddDefault(weights, feature, out _) += weight;
}
