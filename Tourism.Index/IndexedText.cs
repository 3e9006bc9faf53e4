using System.Security.Cryptography;
using System.Text;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.Index;

/// <summary>What a store derives from a document before it writes: tokens, keys, hashes. The same for every store.</summary>
public static class IndexedText
{
    /// <summary>Version of the text analysis that terms come from; raised when the same text gives other terms.</summary>
    public const int AnalysisVersion = 1;

    /// <summary>The document's names in every language: a place is found by any of them.</summary>
    public static IEnumerable<string> Names(IndexDocument document) =>
        document.Names.Known().Select(known => known.Text).Append(document.PlaceName).Append(document.Title).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>Tokens of the names.</summary>
    public static IReadOnlyList<string> NameTokens(IndexDocument document) => [.. Names(document).SelectMany(TextAnalyzer.Tokenize)];

    /// <summary>Tokens of the region in every language, and of the tags.</summary>
    public static IReadOnlyList<string> PlaceTokens(IndexDocument document, Gazetteer gazetteer)
    {
        string?[] codes = [document.ProvinceCode, document.MunicipalityCode];
        return [.. codes.Select(gazetteer.Find).OfType<Region>().SelectMany(region => region.AllNames)
            .Append(document.Area).Concat(document.Tags).SelectMany(TextAnalyzer.Tokenize)];
    }

    /// <summary>Key of a chunk: document and hash.</summary>
    public static string ChunkKey(string documentId, IndexChunk chunk) => $"{documentId}:{ChunkHash(chunk)}";

    /// <summary>The first 12 hex digits of the SHA-256 of question and answer.</summary>
    public static string ChunkHash(IndexChunk chunk) => Hash(chunk.Question + '\n' + chunk.Answer)[..12].ToLowerInvariant();

    /// <summary>Hash of everything that a load writes of a document; raised <paramref name="schema"/> numbers make old rows count as changed.</summary>
    public static string ContentHash(IndexDocument document, int schema)
    {
        var text = new StringBuilder().Append(schema);
        foreach (var part in Parts(document))
        {
            text.Append('\u001F').Append(part);
        }

        return Hash(text.ToString());
    }

    private static IEnumerable<string?> Parts(IndexDocument document) =>
    [
        document.DocumentId, document.Domain.ToWire(), document.Title, document.PlaceName, document.Area,
        document.ProvinceCode, document.MunicipalityCode, document.Hours, document.Closed, document.SourceUrl, document.SourceType,
        Invariant(document.Location?.Lat), Invariant(document.Location?.Lon), Invariant(document.VisitMinutes), Invariant(document.PriceLevel),
        Invariant(document.CollectedDate), Invariant(document.PublishedDate),
        .. document.Names.Known().Select(known => known.Language.ToWire() + known.Text),
        .. document.Summaries.Known().Select(known => known.Language.ToWire() + known.Text),
        .. document.Tags,
        .. document.Chunks.SelectMany(chunk => new[] { chunk.Language.ToWire(), chunk.Question, chunk.Answer, chunk.Text }),
    ];

    private static string? Invariant(IFormattable? value) => value?.ToString(null, System.Globalization.CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
