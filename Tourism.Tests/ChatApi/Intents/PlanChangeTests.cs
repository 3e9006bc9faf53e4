using Tourism.ChatApi.Intents;
using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.Tests.ChatApi.Intents;

/// <summary>Turns after a plan that change one of its wishes.</summary>
public sealed class PlanChangeTests
{
    private readonly Conversation conversation = new();

    [Theory]
    [InlineData("3일 대신 2일로", 2)]
    [InlineData("하루만", 1)]
    [InlineData("이틀로 줄여줘", 2)]
    [InlineData("3日じゃなくて2日にして", 2)]
    [InlineData("一日増やして4日間で", 4)]
    [InlineData("2 days instead of 3", 2)]
    [InlineData("make it four days", 4)]
    public void Another_length_keeps_the_other_wishes(string text, int days)
    {
        var request = Change(text);

        Assert.Equal(days, request.DurationDays);
        Assert.Equal([TourismDomain.Shop], request.Domains!);
    }

    [Theory]
    [InlineData("더 여유롭게 바꿔줘", Pace.Relaxed)]
    [InlineData("좀 더 빡빡하게", Pace.Packed)]
    [InlineData("もっとゆっくり", Pace.Relaxed)]
    [InlineData("more relaxed please", Pace.Relaxed)]
    public void Another_pace_keeps_the_other_wishes(string text, Pace pace)
    {
        var request = Change(text);

        Assert.Equal((3, pace), (request.DurationDays, request.Pace));
    }

    [Theory]
    [InlineData("맛집 위주로")]
    [InlineData("グルメ中心で")]
    [InlineData("focus on food")]
    public void Interests_are_replaced_by_those_in_focus(string text) => Assert.Equal([TourismDomain.Food], Change(text).Domains!);

    [Theory]
    [InlineData("맛집도 넣어줘")]
    [InlineData("グルメも追加して")]
    [InlineData("add some food")]
    public void Interests_are_added_to_those_there_are(string text) =>
        Assert.Equal([TourismDomain.Shop, TourismDomain.Food], Change(text).Domains!);

    [Theory]
    [InlineData("내일 출발이야", 5)]
    [InlineData("모레부터", 6)]
    [InlineData("금요일에 시작", 6)]
    [InlineData("다음 주 월요일 출발", 9)]
    [InlineData("3월 20일에 출발해", 20)]
    [InlineData("明日出発です", 5)]
    [InlineData("金曜日からにして", 6)]
    [InlineData("start on Friday", 6)]
    [InlineData("we leave tomorrow", 5)]
    [InlineData("starting March 20", 20)]
    public void The_first_day_is_a_day_in_Korea(string text, int day)
    {
        var request = Change(text);

        Assert.Equal((new DateOnly(2026, 3, day), 3), (request.StartDate, request.DurationDays));
    }

    [Theory]
    [InlineData("덜 걷게", TransportMode.Car)]
    [InlineData("차로 다닐게", TransportMode.Car)]
    [InlineData("車で", TransportMode.Car)]
    [InlineData("あまり歩かないように", TransportMode.Car)]
    [InlineData("less walking please", TransportMode.Car)]
    [InlineData("by public transport", TransportMode.Public)]
    public void Another_way_to_move_keeps_the_other_wishes(string text, TransportMode transport)
    {
        var request = Change(text);

        Assert.Equal((3, transport), (request.DurationDays, request.TransportMode));
    }

    [Theory]
    [InlineData("박물관 빼고")]
    [InlineData("博物館なしで")]
    [InlineData("without museums")]
    public void What_is_turned_down_is_avoided(string text)
    {
        var plan = Assert.IsType<PlanIntent>(conversation.Resolve(text, Plan()));

        Assert.Equal(["museum"], plan.Wishes.AvoidedThemes);
        Assert.Equal((3, TourismDomain.Shop), (plan.Request.DurationDays, Assert.Single(plan.Request.Domains!)));
    }

    [Fact]
    public void A_plan_without_food_has_no_meals()
    {
        var plan = Assert.IsType<PlanIntent>(conversation.Resolve("맛집은 빼줘", Conversation.Plan("서울 3일 일정 짜줘")));

        Assert.Equal([TourismDomain.His, TourismDomain.Nat], plan.Request.Domains!);
        Assert.False(plan.Request.Meals);
    }

    [Theory]
    [InlineData("부산으로 바꿔줘")]
    [InlineData("그럼 부산은?")]
    [InlineData("what about Busan?")]
    [InlineData("釜山は？")]
    public void Another_region_is_planned_with_the_same_wishes(string text)
    {
        var request = Change(text);

        Assert.Equal(("부산", 3), (request.Region, request.DurationDays));
        Assert.Equal([TourismDomain.Shop], request.Domains!);
    }

    [Fact]
    public void Changes_add_up()
    {
        var plan = Assert.IsType<PlanIntent>(
            conversation.Resolve("덜 걷게", Plan(), Conversation.Plan("더 여유롭게 바꿔줘"), Conversation.Plan("2일로 줄여줘"), Conversation.Talk("고마워")));

        Assert.Equal((2, Pace.Relaxed, TransportMode.Car), (plan.Request.DurationDays, plan.Request.Pace, plan.Request.TransportMode));
    }

    [Theory]
    [InlineData("내일 날씨 어때?")]
    [InlineData("남산타워는 언제 열어?")]
    [InlineData("서울 호텔 추천해줘")]
    [InlineData("거기 맛집도 알려줘")]
    public void Other_questions_after_a_plan_are_searched_for(string text) =>
        Assert.IsType<SearchIntent>(conversation.Resolve(text, Plan()));

    private ItineraryRequest Change(string text) => Assert.IsType<PlanIntent>(conversation.Resolve(text, Plan())).Request;

    private static PastTurn Plan() => Conversation.Plan("서울 쇼핑 3일 일정 짜줘");
}
