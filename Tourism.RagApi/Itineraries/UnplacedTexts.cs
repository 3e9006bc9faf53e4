using Tourism.Core;

namespace Tourism.RagApi.Itineraries;

/// <summary>Why a wished place is in no plan, in the three languages.</summary>
internal static class UnplacedTexts
{
    public static string Unknown(Language language) => language switch
    {
        Language.Ko => "그런 이름이나 ID의 장소를 찾지 못했습니다.",
        Language.Ja => "その名前またはIDの場所は見つかりませんでした。",
        _ => "No place of that name or id is known.",
    };

    public static string Avoided(Language language) => language switch
    {
        Language.Ko => "제외할 장소(avoid_places)에도 있어 일정에 넣지 않았습니다.",
        Language.Ja => "除外する場所（avoid_places）にも含まれるため、日程に入れませんでした。",
        _ => "It is among the places to avoid (avoid_places) too, and that wins.",
    };

    public static string OutsideRegion(Language language, string region) => language switch
    {
        Language.Ko => $"여행 지역(region: {region}) 밖에 있는 장소입니다.",
        Language.Ja => $"旅行先の地域（region: {region}）の外にある場所です。",
        _ => $"It lies outside the region of the trip (region: {region}).",
    };

    public static string NoCoordinates(Language language) => language switch
    {
        Language.Ko => "위치 좌표를 알 수 없어 이동시간을 계산할 수 없습니다.",
        Language.Ja => "座標が分からないため、移動時間を計算できません。",
        _ => "Its coordinates are not known, so no travel time to it can be estimated.",
    };

    public static string Lodging(Language language) => language switch
    {
        Language.Ko => "숙소는 방문지가 아닙니다. 하루의 출발지(start_place)로 지정해 주세요.",
        Language.Ja => "宿泊施設は訪問先になりません。一日の出発地（start_place）に指定してください。",
        _ => "Lodging is not a place to visit; give it as start_place, where each day begins and ends.",
    };

    public static string Closed(Language language) => language switch
    {
        Language.Ko => "여행 날짜(start_date)에 모두 쉬는 곳입니다.",
        Language.Ja => "旅行の日付（start_date）はすべて休業日です。",
        _ => "It is closed on every day of the trip (start_date).",
    };

    public static string Hours(Language language) => language switch
    {
        Language.Ko => "운영시간이 하루 일정 시간(day_start, day_end)이나 식사 시간과 맞지 않습니다.",
        Language.Ja => "営業時間が一日の時間帯（day_start、day_end）や食事の時間に合いません。",
        _ => "Its opening hours and the way to it do not fit the hours of the day (day_start, day_end) or of the meals.",
    };

    public static string NoRoom(Language language) => language switch
    {
        Language.Ko => "다른 장소와 이동시간 때문에 일정(duration_days)에 남은 자리가 없습니다.",
        Language.Ja => "他の場所と移動時間のため、日程（duration_days）に空きがありません。",
        _ => "The other places and travel times leave no room for it in these days (duration_days).",
    };
}
