using System.Globalization;
using Tourism.Core;

namespace Tourism.RagApi.Itineraries;

/// <summary>Why there is no plan and what to change, in the three languages.</summary>
internal static class ImpossibleTexts
{
    public static string NoPlaces(Language language, string region) => language switch
    {
        Language.Ko => $"조건이 서로 맞지 않습니다: 지역(region: {region})에 고른 분야(domains)의 장소가 없습니다. 분야를 늘리거나 더 넓은 지역을 골라 주세요.",
        Language.Ja => $"条件が両立しません: 地域（region: {region}）に選んだ分野（domains）の場所がありません。分野を増やすか、より広い地域を選んでください。",
        _ => $"These constraints clash: the region ({region}) has no place of the domains asked for. Add domains or choose a wider region.",
    };

    public static string TooFewPlaces(Language language, int places, int days) => language switch
    {
        Language.Ko => Text($"조건이 서로 맞지 않습니다: 이 지역(region)과 분야(domains)의 장소 {places}곳으로는 {days}일(duration_days)을 채울 수 없습니다. 일수를 줄이거나, 분야를 늘리거나, 더 넓은 지역을 골라 주세요."),
        Language.Ja => Text($"条件が両立しません: この地域（region）と分野（domains）の{places}か所では{days}日間（duration_days）を満たせません。日数を減らすか、分野を増やすか、より広い地域を選んでください。"),
        _ => Text($"These constraints clash: {places} {(places == 1 ? "place" : "places")} of the region and domains cannot fill {days} days (duration_days). Choose fewer days, more domains or a wider region."),
    };

    public static string AllClosed(Language language, DateOnly date) => language switch
    {
        Language.Ko => Text($"조건이 서로 맞지 않습니다: {date:yyyy-MM-dd}에는 남은 장소가 모두 쉽니다(start_date, duration_days). 날짜를 바꾸거나 분야를 늘려 주세요."),
        Language.Ja => Text($"条件が両立しません: {date:yyyy-MM-dd}は残りの場所がすべて休みです（start_date、duration_days）。日付を変えるか、分野を増やしてください。"),
        _ => Text($"These constraints clash: every place that is left is closed on {date:yyyy-MM-dd} (start_date, duration_days). Choose other dates or more domains."),
    };

    public static string NothingFits(Language language, int day, TimeSpan start, TimeSpan end) => language switch
    {
        Language.Ko => Text($"조건이 서로 맞지 않습니다: {day}일째에 {start:hh\\:mm}부터 {end:hh\\:mm}까지(day_start, day_end) 이동시간과 운영시간에 맞는 장소가 없습니다. 하루를 더 길게 잡거나, 출발지(start_place)나 이동 수단(transport_mode)을 바꿔 주세요."),
        Language.Ja => Text($"条件が両立しません: {day}日目の{start:hh\\:mm}から{end:hh\\:mm}まで（day_start、day_end）に、移動時間と営業時間に合う場所がありません。一日を長くするか、出発地（start_place）や移動手段（transport_mode）を変えてください。"),
        _ => Text($"These constraints clash: on day {day} no place fits between {start:hh\\:mm} and {end:hh\\:mm} (day_start, day_end) with its opening hours and the way there. Choose a longer day, another start_place or another transport_mode."),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
