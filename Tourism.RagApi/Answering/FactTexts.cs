using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.RagApi.Answering;

/// <summary>
/// Opening hours and closing days of place files, which are written in Korean, in the asker's language: word by word from a table of the
/// words that such texts use. What the table cannot translate is left out rather than shown half-translated.
/// </summary>
internal static class FactTexts
{
    private static readonly (string Ko, string Ja, string En)[] Words =
    [
        ("매월 첫째·셋째", "毎月第1・第3", "1st and 3rd"), ("매월 둘째·넷째", "毎月第2・第4", "2nd and 4th"),
        ("매월 첫째", "毎月第1", "1st"), ("매월 둘째", "毎月第2", "2nd"), ("매월 셋째", "毎月第3", "3rd"), ("매월 넷째", "毎月第4", "4th"),
        ("매월 마지막", "毎月最終", "last"), ("매주 ", "毎週", ""),
        ("월요일", "月曜日", "Monday"), ("화요일", "火曜日", "Tuesday"), ("수요일", "水曜日", "Wednesday"), ("목요일", "木曜日", "Thursday"),
        ("금요일", "金曜日", "Friday"), ("토요일", "土曜日", "Saturday"), ("일요일", "日曜日", "Sunday"),
        ("연중무휴", "年中無休", "never"), ("설날·추석 당일", "旧正月・秋夕の当日", "Lunar New Year's Day and Chuseok"),
        ("설날·추석 연휴", "旧正月・秋夕の連休", "Lunar New Year and Chuseok holidays"), ("설날 당일", "旧正月の当日", "Lunar New Year's Day"),
        ("추석 당일", "秋夕の当日", "Chuseok"), ("설날", "旧正月", "Lunar New Year's Day"), ("추석", "秋夕", "Chuseok"), ("1월 1일", "1月1日", "1 January"),
        ("공휴일", "祝日", "public holidays"), ("24시간", "24時間", "24 hours"), ("평일", "平日", "weekdays"), ("주말", "週末", "weekends"),
    ];

    /// <summary>The text in that language, or null when a Korean word is left.</summary>
    public static string? Translate(string? text, Language language)
    {
        if (text is null || language == Language.Ko)
        {
            return text;
        }

        var translated = Words.Aggregate(text, (current, word) => current.Replace(word.Ko, language == Language.Ja ? word.Ja : word.En, StringComparison.Ordinal));
        return HasHangul(translated) ? null : translated.Trim();
    }

    /// <summary>Hours in that language; when only a bracket cannot be translated, what stands before it.</summary>
    public static string? TranslateHours(string? hours, Language language) =>
        Translate(hours, language) ?? Translate(hours?.Split('(')[0].Trim(), language);

    private static bool HasHangul(string text) => text.Any(character => Scripts.Of(character) == Script.Hangul);
}
