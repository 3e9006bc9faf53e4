using System.Numerics.Tensors;

namespace Tourism.Bench.Synthetic;

/// <summary>
/// Unit vectors shaped like those of a sentence embedder: a direction that all share, plus a topic, plus what the document is about, plus what
/// the chunk says of it. Unrelated texts have a cosine of about 0.7, as the model card of multilingual-e5 says of its vectors; chunks of one
/// topic about 0.82, of one document about 0.92.
/// </summary>
/// <remarks>
/// What a vector deviates by has variances in proportion to i^-0.75 over the 384 dimensions, as principal components of embeddings fall off,
/// and in directions of the topic's own. Noise of equal variance in all dimensions would have no near neighbours to speak of: all distances
/// would be the same. So about 81 dimensions count, (sum of variances)^2 / sum of their squares, and the local intrinsic dimension, which
/// says how hard a nearest neighbour is to tell from the next, is about 22 (<see cref="LocalDimension"/>).
/// </remarks>
internal sealed class SyntheticVectors
{
    public const int Dimensions = 384;
    public const int Topics = 2000;

    private const float SharedNorm = 0.70f;
    private const float TopicNorm = 0.12f;
    private const float DocumentNorm = 0.10f;
    private const float ChunkNorm = 0.08f;

    /// <summary>A question is further from its answer than answers from each other.</summary>
    private const float QuestionNorm = 0.12f;

    private const double FallOff = -0.75;

    private readonly ulong seed;
    private readonly float[] spread = new float[2 * Dimensions]; // twice over, so that a topic's directions are a slice of it
    private readonly float[][] centres;

    public SyntheticVectors(ulong seed)
    {
        this.seed = seed;
        var total = Enumerable.Range(1, Dimensions).Sum(place => Math.Pow(place, FallOff));
        for (var index = 0; index < spread.Length; index++)
        {
            spread[index] = (float)Math.Sqrt(Math.Pow(index % Dimensions + 1, FallOff) / total);
        }

        var shared = Noise(new SeededNumbers(seed, Purpose.Centre, -1), new float[Dimensions]);
        TensorPrimitives.Multiply(shared, MathF.Sqrt(SharedNorm) / TensorPrimitives.Norm<float>(shared), shared);
        centres = [.. Enumerable.Range(0, Topics).Select(topic =>
        {
            var centre = Noise(new SeededNumbers(seed, Purpose.Centre, topic), new float[Dimensions]);
            TensorPrimitives.Multiply(centre, spread.AsSpan(0, Dimensions), centre);
            TensorPrimitives.MultiplyAdd(centre, MathF.Sqrt(TopicNorm), shared, centre);
            return centre;
        })];
    }

    /// <summary>The vectors of a document's chunks, one after another.</summary>
    public void Fill(int document, int topic, Span<float> vectors)
    {
        var numbers = new SeededNumbers(seed, Purpose.Vectors, document);
        Span<float> about = stackalloc float[Dimensions];
        Deviate(ref numbers, centres[topic], topic, DocumentNorm, about);
        for (var start = 0; start < vectors.Length; start += Dimensions)
        {
            Normalised(ref numbers, about, topic, ChunkNorm, vectors.Slice(start, Dimensions));
        }
    }

    /// <summary>The vector of a question about a document: near to its chunks, equal to none.</summary>
    public float[] Question(int query, int document, int topic)
    {
        var numbers = new SeededNumbers(seed, Purpose.Vectors, document);
        Span<float> about = stackalloc float[Dimensions];
        Deviate(ref numbers, centres[topic], topic, DocumentNorm, about);
        var own = new SeededNumbers(seed, Purpose.Query, query);
        var vector = new float[Dimensions];
        Normalised(ref own, about, topic, QuestionNorm, vector);
        return vector;
    }

    private void Normalised(ref SeededNumbers numbers, ReadOnlySpan<float> around, int topic, float norm, Span<float> vector)
    {
        Deviate(ref numbers, around, topic, norm, vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
    }

    private void Deviate(ref SeededNumbers numbers, ReadOnlySpan<float> around, int topic, float norm, Span<float> vector)
    {
        numbers.Fill(vector);
        TensorPrimitives.Multiply(vector, spread.AsSpan(topic % Dimensions, Dimensions), vector);
        TensorPrimitives.MultiplyAdd(vector, MathF.Sqrt(norm), around, vector);
    }

    private static float[] Noise(SeededNumbers numbers, float[] vector)
    {
        numbers.Fill(vector);
        return vector;
    }
}
