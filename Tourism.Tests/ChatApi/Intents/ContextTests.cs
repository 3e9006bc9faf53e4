using Tourism.ChatApi.Intents;
using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.Tests.ChatApi.Intents;

public sealed class ContextTests
{
    private static readonly string[] Places = ["P_FOOD_0001", "P_FOOD_0002"];

    private readonly Conversation conversation = new();

    [Theory]
    [InlineData("서울 맛집 추천해줘", "거기 중에 가장 유명한 곳은?")]
    [InlineData("ソウルのおすすめグルメ", "その中で一番有名なのは？")]
    [InlineData("best restaurants in Seoul", "Which of those is the most famous?")]
    public void A_question_on_those_asks_within_the_last_search(string first, string second)
    {
        var search = Assert.IsType<SearchIntent>(Resolve(second, Search(first)));

        Assert.Equal(("서울", TourismDomain.Food), (search.Area, search.Domain));
        Assert.Equal(Places, search.Preferred);
        Assert.Equal(first, search.Query); // the second has no word that a document could match
    }

    [Fact]
    public void Words_of_its_own_narrow_the_last_search_down()
    {
        var search = Assert.IsType<SearchIntent>(Resolve("which of those opens on Monday?", Search("best restaurants in Seoul")));

        Assert.Equal("best restaurants in Seoul which of those opens on Monday?", search.Query);
        Assert.Equal("best restaurants in Seoul", search.Earlier);
    }

    [Fact]
    public void A_second_question_on_those_still_knows_the_first_search()
    {
        var search = Assert.IsType<SearchIntent>(
            Resolve("그중에 저렴한 곳은?", Search("서울 맛집 추천해줘"), Search("거기 중에 가장 유명한 곳은?")));

        Assert.StartsWith("서울 맛집 추천해줘", search.Query, StringComparison.Ordinal);
        Assert.Equal(TourismDomain.Food, search.Domain);
    }

    [Fact]
    public void Asking_for_others_leaves_out_those_shown()
    {
        var search = Assert.IsType<SearchIntent>(Resolve("다른 곳도 추천해줘", Search("서울 맛집 추천해줘")));

        Assert.Equal(Places, search.Excluded);
        Assert.Equal(("서울", TourismDomain.Food), (search.Area, search.Domain));
    }

    [Fact]
    public void A_follow_up_without_a_region_takes_the_last_one()
    {
        var search = Assert.IsType<SearchIntent>(Resolve("숙소도 알려줘", Search("서울 맛집 추천해줘"), Talk("고마워")));

        Assert.Equal(("서울", TourismDomain.Stay, "서울 숙소도 알려줘"), (search.Area, search.Domain, search.Query));
        Assert.Empty(search.Preferred);
    }

    [Fact]
    public void A_new_region_replaces_the_last_one()
    {
        var search = Assert.IsType<SearchIntent>(Resolve("부산은?", Search("서울 맛집 추천해줘")));

        Assert.Equal(("부산", TourismDomain.Food), (search.Area, search.Domain));
    }

    [Fact]
    public void Pointing_at_nothing_is_a_plain_search()
    {
        var search = Assert.IsType<SearchIntent>(Resolve("거기 중에 가장 유명한 곳은?"));

        Assert.Equal((null, "거기 중에 가장 유명한 곳은?"), (search.Area, search.Query));
    }

    [Fact]
    public void A_plan_takes_the_region_of_the_conversation_and_the_places_pointed_at()
    {
        var plan = Assert.IsType<PlanIntent>(Resolve("거기로 2박 3일 일정 짜줘", Search("서울 맛집 추천해줘")));

        Assert.Equal(("서울", 3), (plan.Request.Region, plan.Request.DurationDays));
        Assert.Equal(Places, plan.Request.PreferredPlaces!);
    }

    [Theory]
    [InlineData("렌터카로 2박 3일 일정 짜줘", "제주")]
    [InlineData("レンタカーで2泊3日のプランを作って", "済州です")]
    [InlineData("plan 3 days by car", "Jeju")]
    public void The_region_asked_back_for_completes_the_plan(string wish, string region)
    {
        var plan = Assert.IsType<PlanIntent>(Resolve(region, Talk(wish)));

        Assert.Equal(("제주", 3, TransportMode.Car), (plan.Request.Region, plan.Request.DurationDays, plan.Request.TransportMode));
    }

    [Fact]
    public void Wishes_for_a_plan_are_changed_one_by_one()
    {
        var plan = Assert.IsType<PlanIntent>(Resolve("여유로운 3일 일정으로 바꿔줘", Plan("서울 쇼핑 2일 일정 짜줘")));

        Assert.Equal(("서울", 3, Pace.Relaxed), (plan.Request.Region, plan.Request.DurationDays, plan.Request.Pace));
        Assert.Equal([TourismDomain.Shop], plan.Request.Domains!);
    }

    [Fact]
    public void A_plan_for_another_region_starts_anew()
    {
        var plan = Assert.IsType<PlanIntent>(Resolve("부산 일정 짜줘", Plan("서울 쇼핑 3일 일정 짜줘")));

        Assert.Equal(("부산", 1), (plan.Request.Region, plan.Request.DurationDays));
    }

    private Intent Resolve(string text, params PastTurn[] turns) => conversation.Resolve(text, turns);

    private static PastTurn Search(string text) => Conversation.Search(text, Places);

    private static PastTurn Talk(string text) => Conversation.Talk(text);

    private static PastTurn Plan(string text) => Conversation.Plan(text);
}
