using System.Text.Json;

namespace Tourism.Tests.RagApi.Itineraries;

/// <summary>Lines of a place file for trips; in Jongno, Seoul, unless said otherwise.</summary>
internal static class TripLine
{
    public static string Of(
        string id, string name, string domain = "his", string province = "서울", string city = "종로구", double? lat = 37.57, double? lon = 126.98,
        string? hours = null, string? closed = null, int minutes = 60, int? price = null, string[]? tags = null, string summary = "소개입니다.") =>
        JsonSerializer.Serialize(new
        {
            id,
            domain,
            name = new { ko = name },
            area = new { province, city },
            lat,
            lon,
            summary = new { ko = summary },
            hours,
            closed,
            visit_minutes = minutes,
            price_level = price,
            tags = tags ?? [],
            source_url = (string?)null,
            qa = new[] { new { lang = "ko", question = $"{name}은 어디인가요?", answer = $"{name}은 {province}에 있습니다." } },
        });
}
