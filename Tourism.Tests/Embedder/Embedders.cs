using Tourism.Index.Embedding;

namespace Tourism.Tests.Embedder;

/// <summary>Embedders of the tests.</summary>
internal static class Embedders
{
    public static TextEmbedder Hashing { get; } = new(new HashingEmbeddingGenerator(), HashingEmbeddingGenerator.Model, HashingEmbeddingGenerator.FusionWeight);
}
