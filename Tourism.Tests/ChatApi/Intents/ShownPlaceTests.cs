using Tourism.ChatApi.Intents;
using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.Tests.ChatApi.Intents;

/// <summary>Turns about places that an earlier answer showed.</summary>
public sealed class ShownPlaceTests
{
    private static readonly ChatPlace[] List =
    [
        Conversation.Place("P_1", "가게", "부산", lat: 35.20),
        Conversation.Place("P_2", "나루", "부산", lat: 35.10),
        Conversation.Place("P_3", "다솜", "부산", lat: 35.15),
    ];

    private static readonly ChatPlace Palace = Conversation.Place("P_HIS_1", "경복궁");

    private readonly Conversation conversation = new();

    [Theory]
    [InlineData("1번 자세히 알려줘", "P_1", "가게 자세히 알려줘")]
    [InlineData("두 번째 거기 영업시간은?", "P_2", "나루 영업시간은?")]
    [InlineData("세번째 곳은 어때?", "P_3", null)]
    [InlineData("마지막 곳 주차 되나요?", "P_3", null)]
    [InlineData("2번", "P_2", null)]
    [InlineData("2", "P_2", null)]
    [InlineData("一番目の詳細を教えて", "P_1", null)]
    [InlineData("二番目は何時から？", "P_2", "나루 は何時から?")]
    [InlineData("３番の営業時間は", "P_3", null)]
    [InlineData("最後の店はどこですか", "P_3", null)]
    [InlineData("where is number 2?", "P_2", "나루 where is ?")]
    [InlineData("tell me more about the first one", "P_1", null)]
    [InlineData("How much is the 3rd place?", "P_3", null)]
    [InlineData("is the last one open on Sunday?", "P_3", null)]
    [InlineData("#2", "P_2", null)]
    public void A_number_means_that_place_of_the_last_list(string text, string id, string? question)
    {
        var intent = Assert.IsType<PlaceIntent>(conversation.Resolve(text, Conversation.Search("부산 맛집", List)));

        Assert.Equal(id, intent.Place.DocumentId);
        Assert.Equal(question ?? intent.Question, intent.Question);
    }

    [Fact]
    public void Numbers_mean_the_list_after_a_place_of_it_was_shown_too()
    {
        var intent = Assert.IsType<PlaceIntent>(
            conversation.Resolve("그럼 2번은?", Conversation.Search("부산 맛집", List), Conversation.Search("1번 자세히 알려줘", List[0])));

        Assert.Equal("P_2", intent.Place.DocumentId);
    }

    [Theory]
    [InlineData("7번 알려줘")]
    [InlineData("7番目は？")]
    [InlineData("number 7?")]
    public void A_number_that_the_list_does_not_have_is_said(string text)
    {
        var talk = Assert.IsType<TalkIntent>(conversation.Resolve(text, Conversation.Search("부산 맛집", List)));

        Assert.Equal(TalkTopic.NoSuchNumber, talk.Topic);
    }

    [Theory]
    [InlineData("거기 언제 쉬어?", "경복궁 언제 쉬어?")]
    [InlineData("입장료는 얼마야?", "경복궁 입장료는 얼마야?")]
    [InlineData("몇 시까지 해요?", null)]
    [InlineData("주차 돼?", null)]
    [InlineData("when is it closed?", "경복궁 when is it closed?")]
    [InlineData("How do I get there?", null)]
    [InlineData("休みはいつ？", "경복궁 休みはいつ?")]
    [InlineData("そこは何時まで開いていますか", null)]
    public void A_fact_is_asked_of_the_place_spoken_of(string text, string? question)
    {
        var intent = Assert.IsType<PlaceIntent>(
            conversation.Resolve(text, Conversation.Search("경복궁 관람 시간 알려줘", Palace, Conversation.Place("P_2"))));

        Assert.Equal("P_HIS_1", intent.Place.DocumentId);
        Assert.Equal(question ?? intent.Question, intent.Question);
    }

    [Fact]
    public void A_fact_after_a_number_is_asked_of_that_place()
    {
        var intent = Assert.IsType<PlaceIntent>(
            conversation.Resolve("거기 언제 쉬어?", Conversation.Search("부산 맛집", List), Conversation.Search("두번째 자세히 알려줘", List[1])));

        Assert.Equal("P_2", intent.Place.DocumentId);
    }

    [Fact]
    public void A_fact_of_a_place_that_is_named_is_asked_of_that_one()
    {
        var search = Assert.IsType<SearchIntent>(conversation.Resolve("불국사는 언제 쉬어?", Conversation.Search("경복궁 입장료", Palace)));

        Assert.Contains("불국사는 언제 쉬어?", search.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("근처에 뭐 있어?", null)]
    [InlineData("그 근처 맛집은?", TourismDomain.Food)]
    [InlineData("거기 호텔도 알려줘", TourismDomain.Stay)]
    [InlineData("近くに何がある？", null)]
    [InlineData("近くのホテルは？", TourismDomain.Stay)]
    [InlineData("what's nearby?", null)]
    [InlineData("any restaurants near there?", TourismDomain.Food)]
    [InlineData("where is the closest cafe?", TourismDomain.Food)]
    public void Near_means_around_the_place_spoken_of(string text, TourismDomain? domain)
    {
        var intent = Assert.IsType<NearbyIntent>(conversation.Resolve(text, Conversation.Search("경복궁 관람 시간 알려줘", Palace)));

        Assert.Equal(("P_HIS_1", domain), (intent.Place.DocumentId, intent.Domain));
    }

    [Fact]
    public void Others_near_a_place_leave_out_those_shown()
    {
        var intent = Assert.IsType<NearbyIntent>(conversation.Resolve(
            "더 없어?", Conversation.Search("경복궁 관람 시간", Palace), Conversation.Search("근처 맛집", List[0])));

        Assert.Equal(("P_HIS_1", TourismDomain.Food), (intent.Place.DocumentId, intent.Domain));
        Assert.Equal(["P_1"], intent.Excluded);
    }

    [Theory]
    [InlineData("그중 제일 가까운 곳은?")]
    [InlineData("その中で一番近いのは？")]
    [InlineData("which of those is the closest?")]
    public void The_nearest_needs_a_point_to_be_near_to(string text)
    {
        var before = Conversation.Search("부산 맛집", List);

        Assert.Equal(TalkTopic.AskNearTo, Assert.IsType<TalkIntent>(conversation.Resolve(text, before)).Topic);
        var nearest = Assert.IsType<NearestIntent>(conversation.Resolve("서울", before, Conversation.Talk(text)));
        Assert.Equal(["P_1", "P_3", "P_2"], nearest.Places.Select(place => place.DocumentId));
    }

    [Fact]
    public void The_nearest_of_a_list_needs_a_point_after_one_of_its_places_was_shown_too()
    {
        var talk = Assert.IsType<TalkIntent>(conversation.Resolve(
            "그중에 제일 가까운 곳은?", Conversation.Search("부산 맛집", List), Conversation.Search("1번 자세히", List[0])));

        Assert.Equal(TalkTopic.AskNearTo, talk.Topic);
    }

    [Fact]
    public void A_fact_without_a_place_is_asked_of_the_list()
    {
        var search = Assert.IsType<SearchIntent>(conversation.Resolve("고마워 근데 주차는?", Conversation.Search("부산 맛집", List)));

        Assert.Equal("부산 맛집 고마워 근데 주차는?", search.Query);
        Assert.Equal("부산 맛집", search.Earlier);
        Assert.Equal(["P_1", "P_2", "P_3"], search.Preferred);
    }

    [Theory]
    [InlineData("서울에서 가장 가까운 곳은?")]
    [InlineData("ソウルから一番近いのは？")]
    [InlineData("which is nearest to Seoul?")]
    public void With_a_point_places_are_ordered_by_distance(string text)
    {
        var nearest = Assert.IsType<NearestIntent>(conversation.Resolve(text, Conversation.Search("부산 맛집", List)));

        Assert.Equal(["P_1", "P_3", "P_2"], nearest.Places.Select(place => place.DocumentId));
    }
}
