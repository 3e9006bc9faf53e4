using Tourism.ChatApi.Intents;
using Tourism.Core;

namespace Tourism.Tests.ChatApi.Intents;

/// <summary>Turns that change one thing of the last search: its region, its kind of place, or what was shown already.</summary>
public sealed class FollowUpTests
{
    private readonly Conversation conversation = new();

    [Theory]
    [InlineData("부산 맛집", "거기 호텔도 알려줘", "부산 호텔도 알려줘")]
    [InlineData("釜山のグルメ", "そこのホテルも教えて", "釜山 のホテルも教えて")]
    [InlineData("restaurants in Busan", "hotels there?", "Busan hotels ?")]
    [InlineData("restaurants in Busan", "and hotels?", "Busan and hotels?")]
    public void Another_kind_of_place_is_asked_for_in_the_same_region(string first, string second, string query)
    {
        var search = Assert.IsType<SearchIntent>(conversation.Resolve(second, Search(first)));

        Assert.Equal(("부산", TourismDomain.Stay, query), (search.Area, search.Domain, search.Query));
        Assert.Empty(search.Preferred);
    }

    [Theory]
    [InlineData("부산은?", "거기 호텔도 알려줘")]
    [InlineData("釜山は？", "そこのホテルも教えて")]
    [InlineData("what about Busan?", "any hotels there?")]
    public void A_region_taken_over_holds_for_the_next_turn(string second, string third)
    {
        var search = Assert.IsType<SearchIntent>(conversation.Resolve(third, Search("서울 맛집"), Search(second)));

        Assert.Equal(("부산", TourismDomain.Stay), (search.Area, search.Domain));
    }

    [Theory]
    [InlineData("제주 2박 3일 일정 짜줘", "거기 맛집도 알려줘")]
    [InlineData("済州2泊3日のプランを作って", "そこのグルメも教えて")]
    [InlineData("plan 3 days in Jeju", "any good restaurants there?")]
    public void After_a_plan_places_of_its_region_are_asked_for(string plan, string text)
    {
        var search = Assert.IsType<SearchIntent>(conversation.Resolve(text, Conversation.Plan(plan)));

        Assert.Equal(("제주", TourismDomain.Food), (search.Area, search.Domain));
    }

    [Theory]
    [InlineData("부산 맛집", "그럼 제주는?", TourismDomain.Food, "제주 맛집")]
    [InlineData("부산 해변", "제주도는 어때?", null, "제주 해변")]
    [InlineData("釜山のグルメ", "じゃあ済州は？", TourismDomain.Food, "済州のグルメ")]
    [InlineData("hotels in Busan", "and in Jeju?", TourismDomain.Stay, "hotels in Jeju")]
    [InlineData("hotels in Busan", "How about Jeju?", TourismDomain.Stay, "hotels in Jeju")]
    [InlineData("부산 맛집", "오케이 그럼 제주는?", TourismDomain.Food, "제주 맛집")]
    [InlineData("釜山のグルメ", "なるほど、じゃあ済州は？", TourismDomain.Food, "済州のグルメ")]
    [InlineData("hotels in Busan", "Great, thanks! And in Jeju?", TourismDomain.Stay, "hotels in Jeju")]
    public void Another_region_is_asked_the_same(string first, string second, TourismDomain? domain, string query)
    {
        var search = Assert.IsType<SearchIntent>(conversation.Resolve(second, Search(first)));

        Assert.Equal(("제주", domain, query), (search.Area, search.Domain, search.Query));
    }

    [Theory]
    [InlineData("부산 여행 갈거야", "부산 자연 역사 맛집")]
    [InlineData("부산 갈거야", "부산 자연 역사 맛집")]
    [InlineData("다음 달에 부산 가려고 해요", "부산 자연 역사 맛집")]
    [InlineData("釜山に行きます", "釜山 自然 歴史 グルメ")]
    [InlineData("釜山に行く予定です", "釜山 自然 歴史 グルメ")]
    [InlineData("I'm going to Busan", "Busan nature history food")]
    public void A_statement_that_names_a_region_alone_asks_what_there_is(string text, string query)
    {
        foreach (var before in new[] { Array.Empty<PastTurn>(), [Search("서울 맛집")] })
        {
            var search = Assert.IsType<SearchIntent>(conversation.Resolve(text, before));

            Assert.Equal(("부산", null, query), (search.Area, search.Domain, search.Query));
        }
    }

    [Theory]
    [InlineData("더 없어?")]
    [InlineData("또 다른 데는?")]
    [InlineData("다른 맛집은?")]
    [InlineData("他には？")]
    [InlineData("ほかにありませんか")]
    [InlineData("any others?")]
    [InlineData("anything else?")]
    [InlineData("got more?")]
    public void Others_stay_with_region_and_kind_of_the_last_search(string text)
    {
        var search = Assert.IsType<SearchIntent>(conversation.Resolve(text, Search("부산 맛집")));

        Assert.Equal(("부산", TourismDomain.Food, "부산 맛집"), (search.Area, search.Domain, search.Query));
        Assert.Equal(["P_1", "P_2"], search.Excluded);
    }

    [Fact]
    public void Others_leave_out_all_that_were_shown()
    {
        var search = Assert.IsType<SearchIntent>(
            conversation.Resolve("더 없어?", Search("부산 맛집"), Conversation.Search("더 없어?", "P_3"), Conversation.Search("또 없어?", "P_4")));

        Assert.Equal(["P_1", "P_2", "P_3", "P_4"], search.Excluded);
        Assert.Equal(("부산", TourismDomain.Food), (search.Area, search.Domain));
    }

    [Theory]
    [InlineData("맛집", TourismDomain.Food)]
    [InlineData("호텔 추천", TourismDomain.Stay)]
    [InlineData("グルメ", TourismDomain.Food)]
    [InlineData("hotels", TourismDomain.Stay)]
    public void A_kind_of_place_alone_is_searched_for_in_all_Korea(string text, TourismDomain domain)
    {
        var search = Assert.IsType<SearchIntent>(conversation.Resolve(text));

        Assert.Equal((null, domain, text), (search.Area, search.Domain, search.Query));
    }

    private static PastTurn Search(string text) => Conversation.Search(text, "P_1", "P_2");
}
