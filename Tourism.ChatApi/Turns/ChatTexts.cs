using System.Globalization;
using Tourism.ChatApi.Intents;
using Tourism.Core;

namespace Tourism.ChatApi.Turns;

/// <summary>The sentences that the front door says itself, in the three languages.</summary>
internal static class ChatTexts
{
    private static readonly LocalizedText Offer = new()
    {
        Ko = "한국의 맛집, 숙소, 명소를 찾아 드리고 여행 일정도 짜 드립니다. 예: “서울 맛집 추천해줘”, “제주 2박 3일 일정 짜줘”.",
        Ja = "韓国のグルメ、宿、名所をお探しし、旅行の日程もお作りします。例：「ソウルのおすすめグルメ」「済州2泊3日の旅程を作って」。",
        En = "I find food, places to stay and sights in Korea and make travel plans. Try “best food in Seoul” or “plan 3 days in Jeju”.",
    };

    private static readonly Dictionary<TalkTopic, LocalizedText> Talk = new()
    {
        [TalkTopic.Chat] = new() { Ko = "네, 알겠습니다. " + Offer.Ko, Ja = "はい、承知しました。" + Offer.Ja, En = "All right. " + Offer.En },
        [TalkTopic.Greeting] = new() { Ko = "안녕하세요! " + Offer.Ko, Ja = "こんにちは！" + Offer.Ja, En = "Hello! " + Offer.En },
        [TalkTopic.Thanks] = new()
        {
            Ko = "도움이 되었다니 기쁩니다. 더 궁금한 곳이 있으면 말씀해 주세요.",
            Ja = "お役に立てて嬉しいです。ほかに知りたい場所があればお尋ねください。",
            En = "You are welcome. Ask me about any other place you are curious about.",
        },
        [TalkTopic.Goodbye] = new() { Ko = "안녕히 가세요. 즐거운 여행 되세요!", Ja = "さようなら。楽しいご旅行を！", En = "Goodbye, and have a good trip!" },
        [TalkTopic.Who] = new()
        {
            Ko = "저는 한국 여행 안내 도우미입니다. " + Offer.Ko,
            Ja = "韓国旅行の案内アシスタントです。" + Offer.Ja,
            En = "I am a travel assistant for Korea. " + Offer.En,
        },
        [TalkTopic.Help] = Offer,
        [TalkTopic.AskRegion] = new()
        {
            Ko = "어느 지역의 일정을 짜 드릴까요? 예: 서울, 부산, 제주, 경주.",
            Ja = "どの地域の旅程をお作りしましょうか。例：ソウル、釜山、済州、慶州。",
            En = "Which region shall I plan for? For example Seoul, Busan, Jeju or Gyeongju.",
        },
        [TalkTopic.TooManyDays] = new()
        {
            Ko = "일정은 최대 7일까지 짤 수 있습니다. 7일 이내로 다시 말씀해 주세요.",
            Ja = "旅程は最長7日までお作りできます。7日以内でもう一度お知らせください。",
            En = "Plans have at most 7 days. Please ask again for 7 days or fewer.",
        },
        [TalkTopic.AskNearTo] = new()
        {
            Ko = "어디에서 가까운 곳을 찾으시나요? 기준이 되는 곳을 말씀해 주세요. 예: “명동에서 가장 가까운 곳은?”",
            Ja = "どこから近い場所をお探しですか。基準になる場所をお知らせください。例：「明洞から一番近いのは？」",
            En = "Near to where? Please name a place to start from, for example “Which is the nearest to Myeongdong?”",
        },
        [TalkTopic.NoSuchNumber] = new()
        {
            Ko = "방금 보여 드린 목록에는 그 번호가 없습니다. 목록에 있는 번호로 말씀해 주세요.",
            Ja = "先ほどの一覧にその番号はありません。一覧にある番号でお知らせください。",
            En = "The list I showed has no such number. Please choose a number of the list.",
        },
    };

    private static readonly LocalizedText PlanMade = new()
    {
        Ko = "{0} {1}일 일정입니다.",
        Ja = "{0}の{1}日間の旅程です。",
        En = "Here is a {1}-day plan for {0}.",
    };

    private static readonly LocalizedText OneDayAssumed = new()
    {
        Ko = "기간을 말씀하지 않으셔서 하루 일정으로 짰습니다.",
        Ja = "期間のご指定がなかったため、1日の旅程にしました。",
        En = "You named no length, so it is for one day.",
    };

    private static readonly LocalizedText PlanRefused = new()
    {
        Ko = "요청하신 일정을 짤 수 없었습니다. 조건을 바꿔 다시 말씀해 주세요.",
        Ja = "ご希望の旅程を作れませんでした。条件を変えてもう一度お試しください。",
        En = "I could not make that plan. Please change your wishes and try again.",
    };

    private static readonly LocalizedText SearchRefused = new()
    {
        Ko = "그 질문은 찾아볼 수 없었습니다. 다르게 말씀해 주세요.",
        Ja = "そのご質問では検索できませんでした。別の言い方でお試しください。",
        En = "I could not search for that. Please put it another way.",
    };

    public static string For(TalkTopic topic, Language language) => Talk[topic].Best(language);

    public static string Plan(PlanIntent plan, string summary, Language language)
    {
        var made = Format(PlanMade, language, plan.RegionName.Best(language), plan.Request.DurationDays!);
        return Sentences(language, made, plan.DaysAssumed ? OneDayAssumed.Best(language) : "", summary);
    }

    public static string NoPlan(string? reason, Language language) => Sentences(language, PlanRefused.Best(language), reason ?? "");

    public static string NoSearch(string? reason, Language language) => Sentences(language, SearchRefused.Best(language), reason ?? "");

    private static string Format(LocalizedText text, Language language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, text.Best(language), values);

    private static string Sentences(Language language, params string[] sentences) =>
        string.Join(language == Language.Ja ? "" : " ", sentences.Where(sentence => sentence.Length > 0));
}
