using System.Globalization;
using Tourism.Core;

namespace Tourism.RagApi.Answering;

/// <summary>The sentences around quotes, in the three languages.</summary>
internal static class Phrases
{
    public static string NothingFound(Language language, string? region) => (language, region) switch
    {
        (Language.Ko, null) => "질문에 맞는 장소를 찾지 못했습니다. 지역이나 종류(맛집, 숙소, 자연, 역사, 쇼핑, 레저)를 넣어 다시 물어봐 주세요.",
        (Language.Ko, _) => $"{region}에서 질문에 맞는 장소를 찾지 못했습니다. 다른 지역이나 종류로 다시 물어봐 주세요.",
        (Language.Ja, null) => "ご質問に合う場所が見つかりませんでした。地域や種類（グルメ、宿泊、自然、歴史、ショッピング、レジャー）を加えて、もう一度お尋ねください。",
        (Language.Ja, _) => $"{region}でご質問に合う場所が見つかりませんでした。別の地域や種類でもう一度お尋ねください。",
        (_, null) => "I found no place that fits the question. Please ask again with a region or a kind of place (food, stay, nature, history, shopping, leisure).",
        _ => $"I found no place in {region} that fits the question. Please try another region or kind of place.",
    };

    public static string ListIntroduction(Language language, string? region, TourismDomain? domain, int count) => language switch
    {
        Language.Ko => $"{(region is null ? "" : region + " ")}{DomainWord(language, domain)} {Number(count)}곳을 소개합니다.",
        Language.Ja => $"{(region is null ? "" : region + "の")}{DomainWord(language, domain)}を{Number(count)}件ご紹介します。",
        _ => $"Here {(count == 1 ? "is 1 place" : $"are {Number(count)} places")}{(domain is null ? "" : $" for {DomainWord(language, domain)}")}{(region is null ? "" : $" in {region}")}.",
    };

    public static string Hours(Language language, string hours) => language switch
    {
        Language.Ko => $"운영시간: {hours}",
        Language.Ja => $"営業時間: {hours}",
        _ => $"Hours: {hours}",
    };

    public static string Closed(Language language, string closed) => language switch
    {
        Language.Ko => $"휴무: {closed}",
        Language.Ja => $"休み: {closed}",
        _ => $"Closed: {closed}",
    };

    private static string DomainWord(Language language, TourismDomain? domain) => (language, domain) switch
    {
        (Language.Ko, TourismDomain.Food) => "맛집",
        (Language.Ko, TourismDomain.Stay) => "숙소",
        (Language.Ko, TourismDomain.Nat) => "자연 명소",
        (Language.Ko, TourismDomain.His) => "역사·문화 명소",
        (Language.Ko, TourismDomain.Shop) => "쇼핑 명소",
        (Language.Ko, TourismDomain.Lei) => "레저 명소",
        (Language.Ko, _) => "가볼 만한 장소",
        (Language.Ja, TourismDomain.Food) => "グルメスポット",
        (Language.Ja, TourismDomain.Stay) => "宿泊先",
        (Language.Ja, TourismDomain.Nat) => "自然スポット",
        (Language.Ja, TourismDomain.His) => "歴史・文化スポット",
        (Language.Ja, TourismDomain.Shop) => "ショッピングスポット",
        (Language.Ja, TourismDomain.Lei) => "レジャースポット",
        (Language.Ja, _) => "おすすめの場所",
        (_, TourismDomain.Food) => "food",
        (_, TourismDomain.Stay) => "staying overnight",
        (_, TourismDomain.Nat) => "nature",
        (_, TourismDomain.His) => "history and culture",
        (_, TourismDomain.Shop) => "shopping",
        _ => "leisure",
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
