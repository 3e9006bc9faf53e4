using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Tourism.Tests.Embedder;

/// <summary>Source files of the tests.</summary>
internal static class Samples
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An AI Hub file as the former system's: Japanese text, Korean title, "null" for none.</summary>
    public static string AiHub(
        string id, string domain = "음식점", string title = "종로 국밥집", string? text = "ソウル鍾路区仁寺洞12-3にあるクッパの店です。", string source = "온라인문서",
        string sourceUrl = "null", object?[]? pairs = null) => JsonSerializer.Serialize(
            new
            {
                data_info = new
                {
                    documentID = id,
                    source,
                    writer = "null",
                    ISBN_ISNN = "null",
                    source_language = "ko",
                    translator = "null",
                    source_url = sourceUrl,
                    collectedDate = "2023-11-14",
                    publishedDate = "null",
                    domain,
                    title,
                },
                text,
                QA = pairs ?? [Pair("何が有名ですか。", "クッパが有名です。"), Pair("どこにありますか。", "仁寺洞にあります。")],
                word_Count = new { text = 0, QA = 0 },
            },
            Readable);

    public static object Pair(string? question, string? answer) => new { question, answer };

    /// <summary>A line of a place file.</summary>
    public static string Place(string id, string domain = "his", string nameKo = "경복궁", string answer = "매주 화요일에 쉽니다.") => JsonSerializer.Serialize(
        new
        {
            id,
            domain,
            name = new { ko = nameKo, ja = "景福宮", en = "Gyeongbokgung Palace" },
            area = new { province = "서울", city = "종로구" },
            lat = 37.5796,
            lon = 126.977,
            summary = new { ko = "조선의 첫 궁궐입니다.", ja = "朝鮮王朝の最初の宮殿です。", en = "The first palace of Joseon." },
            hours = "09:00-18:00",
            closed = "화요일",
            visit_minutes = 120,
            price_level = 1,
            tags = new[] { "palace" },
            source_url = (string?)null,
            qa = new[] { new { lang = "ko", question = "언제 쉬나요?", answer } },
        },
        Readable);
}
