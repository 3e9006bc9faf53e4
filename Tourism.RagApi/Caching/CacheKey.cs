using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Tourism.RagApi.Caching;

/// <summary>Key of an entry: which cache, and a hash of all that decides the value. A visitor's words are no business of who reads the keys.</summary>
internal readonly record struct CacheKey
{
    // 128 bits: among 2^40 entries the chance that any two share a key is 2^-49.
    private const int HashBytes = 16;

    private CacheKey(string cache, string value) => (Cache, Value) = (cache, value);

    /// <summary>Value of the label <c>cache</c>.</summary>
    public string Cache { get; }

    public string Value { get; }

    public static CacheKey Of(string cache, params string[] parts) =>
        new(cache, $"{cache}:{Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)).AsSpan(0, HashBytes))}");
}
