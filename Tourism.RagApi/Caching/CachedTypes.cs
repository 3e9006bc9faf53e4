using System.ComponentModel;
using System.Text.Json.Serialization;
using Tourism.Core.Contracts;

namespace Tourism.RagApi.Caching;

/// <summary>Variants of a question.</summary>
[ImmutableObject(true)] // one instance is handed to all
internal sealed record QueryExpansion(IReadOnlyList<string> Variants);

/// <summary>Embeddings of the variants of a question, all of one length.</summary>
[ImmutableObject(true)]
internal sealed record QueryEmbeddings(IReadOnlyList<float[]> Vectors);

/// <summary>An answer.</summary>
[ImmutableObject(true)]
internal sealed record CachedAnswer(RagQueryResponse Response);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CachedAnswer))]
[JsonSerializable(typeof(QueryExpansion))]
internal sealed partial class CacheJson : JsonSerializerContext;
