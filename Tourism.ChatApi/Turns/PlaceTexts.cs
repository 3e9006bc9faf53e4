using System.Globalization;
using Tourism.Core;

namespace Tourism.ChatApi.Turns;

/// <summary>The sentences about places that were shown before, in the three languages.</summary>
internal static class PlaceTexts
{
    private static readonly LocalizedText BestOfThose = new()
    {
        Ko = "그중에서는 ‘{0}’을(를) 추천합니다. {1}",
        Ja = "その中では「{0}」がおすすめです。{1}",
        En = "Of those, I would pick {0}. {1}",
    };

    private static readonly LocalizedText OthersFound = new()
    {
        Ko = "다른 곳으로는 {0} 등이 있습니다.",
        Ja = "ほかには{0}などがあります。",
        En = "There are also: {0}.",
    };

    private static readonly LocalizedText NoOthers = new()
    {
        Ko = "더 찾은 곳이 없습니다. 다른 지역이나 종류로 물어봐 주세요.",
        Ja = "ほかの場所は見つかりませんでした。別の地域や種類でお尋ねください。",
        En = "I found no others. Please ask for another region or kind of place.",
    };

    private static readonly LocalizedText NearbyFound = new()
    {
        Ko = "‘{0}’ 근처에는 {1} 등이 있습니다.",
        Ja = "「{0}」の近くには{1}などがあります。",
        En = "Near {0} there are: {1}.",
    };

    private static readonly LocalizedText NothingNearby = new()
    {
        Ko = "‘{0}’ 근처에서 더 찾은 곳이 없습니다. 지역이나 종류를 넣어 다시 물어봐 주세요.",
        Ja = "「{0}」の近くではほかに見つかりませんでした。地域や種類を加えてお尋ねください。",
        En = "I found nothing else near {0}. Please ask with a region or a kind of place.",
    };

    private static readonly LocalizedText NearestFound = new()
    {
        Ko = "{0}에서 가장 가까운 곳은 ‘{1}’입니다.",
        Ja = "{0}から一番近いのは「{1}」です。",
        En = "The nearest to {0} is {1}.",
    };

    public static string Best(string place, string description, Language language) => Format(BestOfThose, language, place, description);

    public static string Others(IReadOnlyList<string> places, Language language) => places.Count == 0
        ? NoOthers.Best(language)
        : Format(OthersFound, language, List(places, language));

    public static string Nearby(string place, IReadOnlyList<string> places, Language language) => places.Count == 0
        ? Format(NothingNearby, language, place)
        : Format(NearbyFound, language, place, List(places, language));

    public static string Nearest(string from, string place, Language language) => Format(NearestFound, language, from, place);

    private static string List(IReadOnlyList<string> names, Language language) => string.Join(language == Language.Ja ? "、" : ", ", names);

    private static string Format(LocalizedText text, Language language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, text.Best(language), values);
}
