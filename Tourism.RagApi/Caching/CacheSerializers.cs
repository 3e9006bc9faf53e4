using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Caching.Hybrid;

namespace Tourism.RagApi.Caching;

/// <summary>UTF-8 JSON without reflection, letters of every script as they are.</summary>
internal sealed class JsonCacheSerializer<T>(JsonTypeInfo<T> type) : IHybridCacheSerializer<T>
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public T Deserialize(ReadOnlySequence<byte> source)
    {
        var reader = new Utf8JsonReader(source);
        return JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("The entry is null.");
    }

    public void Serialize(T value, IBufferWriter<byte> target)
    {
        using var writer = new Utf8JsonWriter(target, Options);
        JsonSerializer.Serialize(writer, value, type);
    }
}

/// <summary>The number of vectors, then their components as they stand in memory (little-endian, as every machine that .NET runs on).</summary>
internal sealed class EmbeddingsSerializer : IHybridCacheSerializer<QueryEmbeddings>
{
    public QueryEmbeddings Deserialize(ReadOnlySequence<byte> source)
    {
        var bytes = source.ToArray().AsSpan();
        var count = bytes.Length < sizeof(int) ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (count <= 0 || (bytes.Length - sizeof(int)) % (count * sizeof(float)) != 0)
        {
            throw new InvalidDataException("The entry holds no embeddings.");
        }

        var components = MemoryMarshal.Cast<byte, float>(bytes[sizeof(int)..]);
        var dimensions = components.Length / count;
        var vectors = new float[count][];
        for (var row = 0; row < count; row++)
        {
            vectors[row] = components.Slice(row * dimensions, dimensions).ToArray();
        }

        return new QueryEmbeddings(vectors);
    }

    public void Serialize(QueryEmbeddings value, IBufferWriter<byte> target)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target.GetSpan(sizeof(int)), value.Vectors.Count);
        target.Advance(sizeof(int));
        foreach (var vector in value.Vectors)
        {
            target.Write(MemoryMarshal.AsBytes(vector.AsSpan()));
        }
    }
}
