using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Tourism.Core;
using Tourism.Embedder.Loading;
using Tourism.Index;

namespace Tourism.Embedder.Corpus;

/// <summary>The first line of a corpus file.</summary>
/// <param name="Kind"><c>corpus</c>.</param>
/// <param name="Format">Raised when readers of the format before cannot read it.</param>
/// <param name="CorpusVersion">Version of the corpus that was exported.</param>
/// <param name="Model">Model of its vectors; null when it has none.</param>
internal sealed record CorpusHeader(string Kind, int Format, long CorpusVersion, EmbeddingModel? Model)
{
    public const string KindName = "corpus";
    public const int CurrentFormat = 1;
}

/// <summary>A document of a corpus file.</summary>
/// <param name="Document">The document with its chunks.</param>
/// <param name="ContentHash">Its content hash; empty when a load is to embed it again.</param>
/// <param name="Vectors">Its chunks' vectors as little-endian 32-bit floats; null for a chunk without.</param>
internal sealed record CorpusDocument(IndexDocument Document, string ContentHash, IReadOnlyList<byte[]?> Vectors);

/// <summary>The last line of a corpus file, by which a file that is cut off or altered is recognised.</summary>
/// <param name="Kind"><c>end</c>.</param>
/// <param name="CorpusVersion">As in the first line.</param>
/// <param name="Documents">Number of documents.</param>
/// <param name="Chunks">Number of chunks.</param>
/// <param name="Sha256">SHA-256 of all lines before, with their ends, in hexadecimal.</param>
internal sealed record CorpusEnd(string Kind, long CorpusVersion, int Documents, int Chunks, string Sha256)
{
    public const string KindName = "end";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(WireNameConverter<TourismDomain>), typeof(WireNameConverter<Language>)])]
[JsonSerializable(typeof(CorpusHeader))]
[JsonSerializable(typeof(CorpusDocument))]
[JsonSerializable(typeof(CorpusEnd))]
internal sealed partial class CorpusJson : JsonSerializerContext;

internal static class CorpusLine
{
    /// <summary>Korean and Japanese as they are read.</summary>
    public static CorpusJson Json { get; } = new(new JsonSerializerOptions(CorpusJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
