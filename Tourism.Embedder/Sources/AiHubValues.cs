using System.Globalization;
using Tourism.Core;

namespace Tourism.Embedder.Sources;

/// <summary>The words of AI Hub files in the words of the index.</summary>
internal static class AiHubValues
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyyMMdd", "yyyy.MM.dd", "yyyy/MM/dd"];

    private static readonly (string Word, string Type)[] SourceTypes =
    [
        ("도서", "book"), ("블로그", "blog"), ("뉴스", "news"), ("신문", "news"), ("공식", "official"), ("리뷰", "review"), ("후기", "review"),
    ];

    /// <summary>The text without white space around it; null for none, which the files write as the word "null" too.</summary>
    public static string? Clean(string? text) =>
        text?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } trimmed && !trimmed.Equals("null", StringComparison.OrdinalIgnoreCase)
            ? trimmed
            : null;

    /// <summary>The domain that a document id or a folder names: <c>J_FOOD_000100</c>, <c>TL_FOOD</c>.</summary>
    public static TourismDomain? DomainOf(string? name) =>
        name?.Split('_') is { Length: > 1 } parts && WireNames.TryParseDomain(parts[1], out var domain) ? domain : null;

    public static TourismDomain? DomainOfWord(string? word) => word switch
    {
        "음식점" => TourismDomain.Food,
        "문화/역사관광" => TourismDomain.His,
        "레포츠" => TourismDomain.Lei,
        "자연관광" => TourismDomain.Nat,
        "쇼핑" => TourismDomain.Shop,
        "숙박" => TourismDomain.Stay,
        _ => null,
    };

    public static string SourceType(string? source) =>
        SourceTypes.FirstOrDefault(pair => source?.Contains(pair.Word, StringComparison.Ordinal) == true).Type ?? "other";

    /// <summary>The address without the stray quotes that many files have before it; null when it is none of the web.</summary>
    public static string? Url(string? address) =>
        Clean(address?.Trim().Trim('"', '\'', '“', '”')) is { } trimmed && Uri.TryCreate(trimmed, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? trimmed
            : null;

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(Clean(text), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
