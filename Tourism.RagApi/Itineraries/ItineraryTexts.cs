using System.Globalization;
using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.RagApi.Itineraries;

/// <summary>Texts of plans in the three languages.</summary>
internal static class ItineraryTexts
{
    public static string Title(Language language, string region, int days) => language switch
    {
        Language.Ko when days == 1 => $"{region} 당일 여행",
        Language.Ko => $"{region} {Number(days - 1)}박 {Number(days)}일 여행",
        Language.Ja when days == 1 => $"{region}日帰り旅行",
        Language.Ja => $"{region} {Number(days - 1)}泊{Number(days)}日の旅",
        _ => $"{(days == 1 ? "A day" : $"{Number(days)} days")} in {region}",
    };

    public static string Summary(Language language, int visits, IReadOnlyList<string> highlights) => language switch
    {
        Language.Ko => $"{string.Join(", ", highlights)} 등 {Number(visits)}곳을 둘러봅니다.",
        Language.Ja => $"{string.Join("、", highlights)}など{Number(visits)}か所を巡ります。",
        _ => $"{Number(visits)} {(visits == 1 ? "stop" : "stops")}, among them {string.Join(", ", highlights)}.",
    };

    public static string PartOfDay(Language language, TimeSpan start) => (language, start.Hours) switch
    {
        (Language.Ko, < 12) => "오전",
        (Language.Ko, < 18) => "오후",
        (Language.Ko, _) => "저녁",
        (Language.Ja, < 12) => "午前",
        (Language.Ja, < 18) => "午後",
        (Language.Ja, _) => "夜",
        (_, < 12) => "morning",
        (_, < 18) => "afternoon",
        _ => "evening",
    };

    /// <param name="language">Language of the text.</param>
    /// <param name="closed">The closing days as the source writes them.</param>
    /// <param name="translated">The same in that language; null when nobody can translate them.</param>
    public static string ClosingDays(Language language, string closed, string? translated) => (language, translated) switch
    {
        (Language.Ko, _) => $"휴무: {closed}",
        (Language.Ja, null) => $"休み（原文）: {closed}",
        (Language.Ja, _) => $"休み: {translated}",
        (_, null) => $"Closed (as the source writes it): {closed}",
        _ => $"Closed: {translated}",
    };

    public static string HoursUnknown(Language language) => language switch
    {
        Language.Ko => "운영시간은 방문 전에 확인하세요.",
        Language.Ja => "営業時間は訪問前にご確認ください。",
        _ => "Check the opening hours before you go.",
    };

    public static string Budget(Language language, int won) => language switch
    {
        Language.Ko => $"1인 약 {won.ToString("N0", CultureInfo.InvariantCulture)}원 (장소별 가격대 기준, 교통·숙박 제외)",
        Language.Ja => $"1人約{won.ToString("N0", CultureInfo.InvariantCulture)}ウォン（各スポットの価格帯による目安、交通・宿泊を除く）",
        _ => $"About {won.ToString("N0", CultureInfo.InvariantCulture)} won a person (from the places' price levels, without transport and lodging)",
    };

    public static string MarketDays(Language language, IEnumerable<int> lastDigits)
    {
        var digits = string.Join('·', lastDigits.Order().Select(Number));
        return language switch
        {
            Language.Ko => $"장날에만 엽니다: 끝자리 {digits}일",
            Language.Ja => $"市の立つ日のみ: 末尾が{digits}の日",
            _ => $"Only on market days: dates that end in {digits.Replace("·", " or ", StringComparison.Ordinal)}",
        };
    }

    /// <param name="language">Language of the text.</param>
    /// <param name="start">Name of the start; null for a mere point.</param>
    /// <param name="travel">The way back.</param>
    public static string Returning(Language language, string? start, Travel travel) => language switch
    {
        Language.Ko => $"{start ?? "출발지"}까지 돌아가는 길: {Travelling(language, travel)}",
        Language.Ja => $"{start ?? "出発地"}へ戻る: {Travelling(language, travel)}",
        _ => $"Back to {start ?? "the start"}: {Travelling(language, travel)}",
    };

    public static string Travelling(Language language, Travel travel) => (language, travel.Mode) switch
    {
        (Language.Ko, TransportMode.Walk) => $"도보 {Number(travel.Minutes)}분",
        (Language.Ko, TransportMode.Car) => $"차로 {Number(travel.Minutes)}분",
        (Language.Ko, _) => $"대중교통 {Number(travel.Minutes)}분",
        (Language.Ja, TransportMode.Walk) => $"徒歩{Number(travel.Minutes)}分",
        (Language.Ja, TransportMode.Car) => $"車で{Number(travel.Minutes)}分",
        (Language.Ja, _) => $"公共交通{Number(travel.Minutes)}分",
        (_, TransportMode.Walk) => $"{Number(travel.Minutes)} min on foot",
        (_, TransportMode.Car) => $"{Number(travel.Minutes)} min by car",
        _ => $"{Number(travel.Minutes)} min by public transport",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
