using Npgsql;
using Tourism.Core;

namespace Tourism.Index.Postgres;

/// <summary>Reads rows of the index in PostgreSQL.</summary>
internal static class PostgresRows
{
    /// <summary>
    /// Columns of a document in the order that <see cref="ReadDocument"/> expects. Names and summaries come as arrays in the order of the languages.
    /// </summary>
    public const string DocumentColumns = """
        parent.document_id, parent.domain::text, coalesce(parent.title, ''), coalesce(parent.place_name, ''), coalesce(parent.area, ''),
        parent.province_code, parent.municipality_code, parent.latitude, parent.longitude, parent.hours, parent.closed,
        parent.visit_minutes, parent.price_level, coalesce(parent.tags, '{}'), parent.source_url, coalesce(parent.source_type::text, 'other'),
        parent.collected_date, parent.published_date,
        text_ko.name, text_ja.name, text_en.name, text_ko.summary, coalesce(text_ja.summary, former.summary), text_en.summary
        """;

    /// <summary>What <see cref="DocumentColumns"/> reads beside <c>parent</c>. A document that only the former system wrote has its one summary.</summary>
    public const string TextJoins = """
        left join place_text text_ko on text_ko.document_id = parent.document_id and text_ko.lang = 'ko'
        left join place_text text_ja on text_ja.document_id = parent.document_id and text_ja.lang = 'ja'
        left join place_text text_en on text_en.document_id = parent.document_id and text_en.lang = 'en'
        left join lateral (select parent.summary_text as summary where parent.content_hash is null) former on true
        """;

    public const int DocumentColumnCount = 24;

    public static IndexDocument ReadDocument(NpgsqlDataReader reader, IReadOnlyList<IndexChunk> chunks) => new()
    {
        DocumentId = reader.GetString(0),
        Domain = WireNames.TryParseDomain(reader.GetString(1), out var domain) ? domain : throw new FormatException("unknown domain"),
        Title = reader.GetString(2),
        PlaceName = reader.GetString(3),
        Area = reader.GetString(4),
        ProvinceCode = Value<string>(reader, 5),
        MunicipalityCode = Value<string>(reader, 6),
        Location = reader.IsDBNull(7) || reader.IsDBNull(8) ? null : new GeoPoint(reader.GetDouble(7), reader.GetDouble(8)),
        Hours = Value<string>(reader, 9),
        Closed = Value<string>(reader, 10),
        VisitMinutes = Value<int?>(reader, 11),
        PriceLevel = Value<int?>(reader, 12),
        Tags = reader.GetFieldValue<string[]>(13),
        SourceUrl = Value<string>(reader, 14),
        SourceType = reader.GetString(15),
        CollectedDate = Value<DateOnly?>(reader, 16),
        PublishedDate = Value<DateOnly?>(reader, 17),
        Names = new() { Ko = Value<string>(reader, 18), Ja = Value<string>(reader, 19), En = Value<string>(reader, 20) },
        Summaries = new() { Ko = Value<string>(reader, 21), Ja = Value<string>(reader, 22), En = Value<string>(reader, 23) },
        Chunks = chunks,
    };

    /// <summary>A chunk from the columns lang, question, answer, chunk_text.</summary>
    public static IndexChunk ReadChunk(NpgsqlDataReader reader, int first) => new(
        WireNames.TryParseLanguage(Value<string>(reader, first), out var language) ? language : Language.Ja,
        reader.GetString(first + 1), reader.GetString(first + 2), reader.GetString(first + 3));

    private static T? Value<T>(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);
}
