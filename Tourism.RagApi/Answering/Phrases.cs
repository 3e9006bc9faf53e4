using Tourism.Core;

namespace Tourism.RagApi.Answering;

/// <summary>The sentences around quotes and facts, in the three languages.</summary>
internal static class Phrases
{
    private static readonly LocalizedText Outside = new()
    {
        Ko = "죄송하지만 한국에서 가 볼 장소(볼거리, 맛집, 숙소, 쇼핑)에 관해서만 답할 수 있습니다. 날씨, 교통편, 비자, 환율 등은 알려 드릴 수 없습니다. 가 보고 싶은 지역이나 장소를 물어봐 주세요. 응급 상황은 119, 관광 통역 안내는 1330입니다.",
        Ja = "申し訳ありませんが、お答えできるのは韓国で訪れる場所（見どころ、グルメ、宿泊、買い物）についてのみです。天気、交通の時刻、ビザ、為替などはご案内できません。行ってみたい地域や場所についてお尋ねください。緊急時は119、観光通訳案内は1330です。",
        En = "Sorry, I can only answer questions about places to visit in Korea (sights, food, stays, shopping), not about weather, timetables, visas or exchange rates. Please ask about a region or a place that you would like to visit. In an emergency call 119; the travel helpline is 1330.",
    };

    private static readonly LocalizedText NoDirectAnswer = new()
    {
        Ko = "자료에는 이 질문에 대한 답이 없습니다.",
        Ja = "資料にはこのご質問への答えがありません。",
        En = "The documents do not answer this question.",
    };

    private static readonly LocalizedText ExactPrice = new()
    {
        Ko = "정확한 금액은 자료에 나와 있지 않습니다.",
        Ja = "正確な金額は資料にありません。",
        En = "The documents do not give the exact price.",
    };

    public static string OutsideScope(Language language) => Outside.Best(language);

    public static string NotTold(Language language) => NoDirectAnswer.Best(language);

    /// <summary>Says which of the facts asked the documents do not tell.</summary>
    public static string NotTold(Language language, IEnumerable<AskedFact> facts)
    {
        var names = facts.Select(fact => fact.Name.Best(language)).ToList();
        return language switch
        {
            Language.Ko => $"자료에 {List(language, names)} 정보는 나와 있지 않습니다.",
            Language.Ja => $"資料に{List(language, names)}の情報はありません。",
            _ => $"The documents say nothing about {string.Join(" or ", names)}.",
        };
    }

    /// <summary>A level of prices is known, a price is not.</summary>
    public static string NoExactPrice(Language language) => ExactPrice.Best(language);

    /// <summary>Joins sentences of one paragraph.</summary>
    public static string Paragraph(Language language, IEnumerable<string> sentences) =>
        string.Join(language == Language.Ja ? "" : " ", sentences.Where(sentence => sentence.Length > 0));

    /// <summary>Introduces quotes of another language.</summary>
    public static string OtherLanguage(Language language, Language quoted) => (language, quoted) switch
    {
        (Language.Ko, Language.Ja) => "일본어 자료에는 이렇게 나와 있습니다:",
        (Language.Ko, _) => "영어 자료에는 이렇게 나와 있습니다:",
        (Language.Ja, Language.Ko) => "韓国語の資料にはこう書かれています:",
        (Language.Ja, _) => "英語の資料にはこう書かれています:",
        (_, Language.Ko) => "The Korean document says:",
        _ => "The Japanese document says:",
    };

    public static string NothingFound(Language language, string? region) => (language, region) switch
    {
        (Language.Ko, null) => "질문에 맞는 장소를 찾지 못했습니다.",
        (Language.Ko, _) => $"{region}에서 질문에 맞는 장소를 찾지 못했습니다.",
        (Language.Ja, null) => "ご質問に合う場所が見つかりませんでした。",
        (Language.Ja, _) => $"{region}でご質問に合う場所が見つかりませんでした。",
        (_, null) => "I found no place that fits the question.",
        _ => $"I found no place in {region} that fits the question.",
    };

    public static string AskAgain(Language language, string? region) => (language, region) switch
    {
        (Language.Ko, null) => "지역이나 종류(맛집, 숙소, 자연, 역사, 쇼핑, 레저)를 넣어 다시 물어봐 주세요.",
        (Language.Ko, _) => "다른 지역이나 종류로 다시 물어봐 주세요.",
        (Language.Ja, null) => "地域や種類（グルメ、宿泊、自然、歴史、ショッピング、レジャー）を加えて、もう一度お尋ねください。",
        (Language.Ja, _) => "別の地域や種類でもう一度お尋ねください。",
        (_, null) => "Please ask again with a region or a kind of place (food, stay, nature, history, shopping, leisure).",
        _ => "Please try another region or kind of place.",
    };

    /// <summary>Offers places instead: of the kind asked for near the region, or others in it.</summary>
    public static string Instead(Language language, string region, TourismDomain? domain, bool isInRegion, IReadOnlyList<string> places)
    {
        var names = List(language, places);
        return (language, isInRegion) switch
        {
            (Language.Ko, true) => $"{region}의 다른 장소로는 {names} 등이 있습니다.",
            (Language.Ko, _) => $"가까운 {ListPhrases.DomainWord(language, domain)} 중에는 {names} 등이 있습니다.",
            (Language.Ja, true) => $"{region}のほかの場所には{names}などがあります。",
            (Language.Ja, _) => $"近くの{ListPhrases.DomainWord(language, domain)}には{names}などがあります。",
            (_, true) => $"Other places in {region}: {names}.",
            _ => $"The nearest places{ListPhrases.For(language, domain)}: {names}.",
        };
    }

    /// <summary>Names one after another; English ones hold commas (Jung-gu, Seoul).</summary>
    public static string List(Language language, IEnumerable<string> names, bool isCut = false) =>
        string.Join(language switch { Language.Ko => ", ", Language.Ja => "、", _ => "; " }, names) + (isCut ? Others(language) : "");

    private static string Others(Language language) => language switch
    {
        Language.Ko => " 등",
        Language.Ja => "など",
        _ => "; and elsewhere",
    };
}
