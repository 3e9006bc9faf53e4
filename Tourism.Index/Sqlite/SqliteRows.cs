using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Tourism.Core;

namespace Tourism.Index.Sqlite;

/// <summary>Reads rows of the embedded index.</summary>
internal static class SqliteRows
{
    /// <summary>Columns of a document in the order that <see cref="ReadDocument"/> expects.</summary>
    public const string DocumentColumns = """
        document.document_id, document.domain, document.title, document.place_name, document.name_ko, document.name_ja, document.name_en,
        document.summary_ko, document.summary_ja, document.summary_en, document.area, document.province_code, document.municipality_code,
        document.lat, document.lon, document.hours, document.closed, document.visit_minutes, document.price_level, document.tags,
        document.source_url, document.source_type, document.collected_date, document.published_date
        """;

    public const int DocumentColumnCount = 24;

    public static IndexDocument ReadDocument(SqliteDataReader reader, IReadOnlyList<IndexChunk> chunks) => new()
    {
        DocumentId = reader.GetString(0),
        Domain = Domain(reader.GetString(1)),
        Title = reader.GetString(2),
        PlaceName = reader.GetString(3),
        Names = new() { Ko = Text(reader, 4), Ja = Text(reader, 5), En = Text(reader, 6) },
        Summaries = new() { Ko = Text(reader, 7), Ja = Text(reader, 8), En = Text(reader, 9) },
        Area = reader.GetString(10),
        ProvinceCode = Text(reader, 11),
        MunicipalityCode = Text(reader, 12),
        Location = Point(reader, 13),
        Hours = Text(reader, 15),
        Closed = Text(reader, 16),
        VisitMinutes = Number(reader, 17),
        PriceLevel = Number(reader, 18),
        Tags = reader.GetString(19).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        SourceUrl = Text(reader, 20),
        SourceType = reader.GetString(21),
        CollectedDate = Date(reader, 22),
        PublishedDate = Date(reader, 23),
        Chunks = chunks,
    };

    /// <summary>A chunk from the columns lang, question, answer, chunk_text.</summary>
    public static IndexChunk ReadChunk(SqliteDataReader reader, int first) => new(
        WireNames.TryParseLanguage(reader.GetString(first), out var language) ? language : Language.Ja,
        reader.GetString(first + 1), reader.GetString(first + 2), reader.GetString(first + 3));

    /// <summary>What filters ask for, from the columns domain, province_code, municipality_code, lat, lon, area, place_name, title.</summary>
    public static FilterFacts ReadFacts(SqliteDataReader reader, int first) => new(
        Domain(reader.GetString(first)), Text(reader, first + 1), Text(reader, first + 2), Point(reader, first + 3),
        reader.GetString(first + 5), reader.GetString(first + 6), reader.GetString(first + 7));

    public static ReadOnlySpan<float> Vector(byte[] blob) => MemoryMarshal.Cast<byte, float>(blob);

    public static GeoPoint? Point(SqliteDataReader reader, int first) =>
        reader.IsDBNull(first) || reader.IsDBNull(first + 1) ? null : new GeoPoint(reader.GetDouble(first), reader.GetDouble(first + 1));

    private static TourismDomain Domain(string text) => Enum.Parse<TourismDomain>(text, ignoreCase: true);

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static int? Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static DateOnly? Date(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.ParseExact(reader.GetString(column), "O", CultureInfo.InvariantCulture);
}
