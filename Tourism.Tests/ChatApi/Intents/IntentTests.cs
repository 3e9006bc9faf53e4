using Tourism.ChatApi.Intents;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Text;

namespace Tourism.Tests.ChatApi.Intents;

public sealed class IntentTests
{
    private static readonly DateOnly Today = new(2026, 3, 4);

    private readonly IntentResolver resolver;

    public IntentTests()
    {
        var gazetteer = TestGazetteer.Create();
        resolver = new IntentResolver(new UtteranceReader(gazetteer, TravelLexicon.Load()), gazetteer);
    }

    [Theory]
    [InlineData("안녕하세요", "Greeting")]
    [InlineData("안녕하세요!!! ㅎㅎ", "Greeting")]
    [InlineData("안녕 반가워요~", "Greeting")]
    [InlineData("こんにちは", "Greeting")]
    [InlineData("おはようございます。", "Greeting")]
    [InlineData("はじめまして、よろしくお願いします", "Greeting")]
    [InlineData("Hello!", "Greeting")]
    [InlineData("hi there", "Greeting")]
    [InlineData("ＨＥＬＬＯ", "Greeting")]
    [InlineData("Good morning, how are you?", "Greeting")]
    [InlineData("고마워요", "Thanks")]
    [InlineData("정말 감사합니다!", "Thanks")]
    [InlineData("ありがとうございます", "Thanks")]
    [InlineData("どうもありがとう！", "Thanks")]
    [InlineData("Thank you so much", "Thanks")]
    [InlineData("thanks a lot!", "Thanks")]
    [InlineData("덕분에 부산 여행 잘 다녀왔어요, 고마워요", "Thanks")]
    [InlineData("thanks, Busan was great!", "Thanks")]
    [InlineData("ㅋㅋㅋㅋ 웃겨", "Chat")]
    [InlineData("헐 대박", "Chat")]
    [InlineData("了解です！", "Chat")]
    [InlineData("sorry, wrong chat", "Chat")]
    [InlineData("안녕하세요 저는 캐나다에서 온 유학생이에요", "Greeting")]
    [InlineData("또 봐요", "Goodbye")]
    [InlineData("さようなら", "Goodbye")]
    [InlineData("Bye bye", "Goodbye")]
    [InlineData("너는 누구야?", "Who")]
    [InlineData("이름이 뭐야?", "Who")]
    [InlineData("あなたは誰ですか", "Who")]
    [InlineData("お名前は何ですか？", "Who")]
    [InlineData("Who are you?", "Who")]
    [InlineData("What's your name?", "Who")]
    [InlineData("도와줘", "Help")]
    [InlineData("뭐 할 수 있어?", "Help")]
    [InlineData("안녕, 사용법", "Help")]
    [InlineData("何ができますか？", "Help")]
    [InlineData("使い方を教えてください", "Help")]
    [InlineData("What can you do?", "Help")]
    [InlineData("help", "Help")]
    [InlineData("???", "Help")]
    [InlineData("👍", "Help")]
    [InlineData("여행 일정 짜줘", "AskRegion")]
    [InlineData("2박 3일 코스 추천해줘", "AskRegion")]
    [InlineData("旅行プランを作って", "AskRegion")]
    [InlineData("Make me an itinerary", "AskRegion")]
    [InlineData("서울 10일 일정 짜줘", "TooManyDays")]
    [InlineData("ソウル9泊10日のプラン", "TooManyDays")]
    [InlineData("Plan two weeks in Seoul", "TooManyDays")]
    public void Small_talk_and_questions_back_need_no_search(string text, string topic) =>
        Assert.Equal(topic, Assert.IsType<TalkIntent>(resolver.Resolve(text, ConversationContext.Empty, Today)).Topic.ToString());

    [Theory]
    [InlineData("서울 맛집 추천해줘", "서울", TourismDomain.Food)]
    [InlineData("안녕! 서울 맛집 추천해줘", "서울", TourismDomain.Food)]
    [InlineData("ソウルのおすすめグルメ", "서울", TourismDomain.Food)]
    [InlineData("ｿｳﾙのグルメ", "서울", TourismDomain.Food)]
    [InlineData("Best restaurants in Seoul", "서울", TourismDomain.Food)]
    [InlineData("부산 호텔 알려줘", "부산", TourismDomain.Stay)]
    [InlineData("釜山のホテル", "부산", TourismDomain.Stay)]
    [InlineData("서울 2박 3일 묵을 호텔", "서울", TourismDomain.Stay)]
    [InlineData("Where can I go shopping in Busan?", "부산", TourismDomain.Shop)]
    [InlineData("종로구 쇼핑", "서울 종로구", TourismDomain.Shop)]
    [InlineData("仁寺洞でお土産", "인사동", TourismDomain.Shop)]
    [InlineData("서울 역사 유적지 추천", "서울", TourismDomain.His)]
    [InlineData("바다가 보이는 부산 카페", "부산", TourismDomain.Food)]
    [InlineData("한복 체험", null, null)]
    [InlineData("남산 산책 코스", null, null)]
    [InlineData("등산코스 추천", null, null)]
    [InlineData("부산 축제 일정 알려줘", "부산", null)]
    [InlineData("코스모스 축제", null, null)]
    [InlineData("경복궁 입장료", null, null)]
    [InlineData("景福宮の営業時間", null, null)]
    [InlineData("How tall is Mount Everest?", null, null)]
    [InlineData("what is quantum physics", null, null)]
    [InlineData("대구탕", null, null)]
    [InlineData("Is it open 7 days a week?", null, null)]
    [InlineData("10월 9일 서울 행사", "서울", null)]
    [InlineData("주말에 여는 서울 시장", "서울", null)]
    [InlineData("2박물관", null, null)]
    [InlineData("바이킹 타는 곳", null, null)]
    [InlineData("神社", null, null)]
    [InlineData("バイキングのあるところ", null, null)]
    [InlineData("where people wait for the sunrise", null, null)]
    [InlineData("안녕하세요! 무료 주차장은요?", null, null)]
    [InlineData("서울에서 부산까지 버스 얼마예요?", "부산", null)]
    [InlineData("釜山はソウルから何時間ですか", "부산", null)]
    [InlineData("서울 말고 부산 해변", "부산", null)]
    public void Everything_else_is_searched_for(string text, string? area, TourismDomain? domain)
    {
        var search = Assert.IsType<SearchIntent>(resolver.Resolve(text, ConversationContext.Empty, Today));
        Assert.Equal((text, area, domain), (search.Query, search.Area, search.Domain));
    }

    [Theory]
    [InlineData("서울 2박 3일 일정 짜줘", "서울", 3)]
    [InlineData("부산 당일치기", "부산", 1)]
    [InlineData("제주도 말고 제주 사흘 여행", "제주", 3)]
    [InlineData("경주 1박 2일", "경북 경주", 2)]
    [InlineData("주말 부산 여행", "부산", 2)]
    [InlineData("서울 여행코스 추천", "서울", 1)]
    [InlineData("서울여행일정", "서울", 1)]
    [InlineData("ソウル２泊３日のモデルコース", "서울", 3)]
    [InlineData("釜山日帰りプラン", "부산", 1)]
    [InlineData("済州3日間の旅程を作って", "제주", 3)]
    [InlineData("3-day itinerary for Seoul", "서울", 3)]
    [InlineData("Plan three days in Busan", "부산", 3)]
    [InlineData("One day in Seoul", "서울", 1)]
    [InlineData("weekend trip to Jeju", "제주", 2)]
    [InlineData("Seoul for 4 nights", "서울", 5)]
    public void Plans_are_recognised_with_region_and_days(string text, string region, int days)
    {
        var plan = Assert.IsType<PlanIntent>(resolver.Resolve(text, ConversationContext.Empty, Today));
        Assert.Equal((region, days, 1), (plan.Request.Region, plan.Request.DurationDays, plan.Request.Alternatives));
    }

    [Fact]
    public void A_plan_without_interests_takes_history_nature_and_food_and_without_a_length_one_day()
    {
        var plan = Assert.IsType<PlanIntent>(resolver.Resolve("서울 일정 짜줘", ConversationContext.Empty, Today));

        Assert.Equal([TourismDomain.His, TourismDomain.Nat, TourismDomain.Food], plan.Request.Domains!);
        Assert.Equal(1, plan.Request.DurationDays);
        Assert.True(plan.DaysAssumed);
    }

    [Theory]
    [InlineData("렌터카로 여유로운 제주 3일 일정", TransportMode.Car, Pace.Relaxed)]
    [InlineData("レンタカーでのんびり済州3日間プラン", TransportMode.Car, Pace.Relaxed)]
    [InlineData("A packed 3-day plan for Jeju by car", TransportMode.Car, Pace.Packed)]
    [InlineData("지하철로 알찬 서울 2일 일정", TransportMode.Public, Pace.Packed)]
    [InlineData("電車でソウル2日間プラン", TransportMode.Public, null)]
    [InlineData("기차로 가는 부산 당일치기 여행", TransportMode.Public, null)]
    [InlineData("Seoul day trip on foot", TransportMode.Walk, null)]
    public void Ways_to_move_and_pace_are_wishes(string text, TransportMode transport, Pace? pace)
    {
        var plan = Assert.IsType<PlanIntent>(resolver.Resolve(text, ConversationContext.Empty, Today));
        Assert.Equal((transport, pace), (plan.Request.TransportMode, plan.Request.Pace));
    }

    [Fact]
    public void Themes_and_domains_of_a_plan_come_from_its_words()
    {
        var plan = Assert.IsType<PlanIntent>(resolver.Resolve("부산 해변과 맛집 2박 3일 일정", ConversationContext.Empty, Today));

        Assert.Equal([TourismDomain.Food], plan.Request.Domains!);
        Assert.Contains("beach", plan.Request.Themes!);
    }
}
