using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tourism.Core;
using Tourism.Index;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.RagApi.Retrieval;

public sealed class EligibilityTests : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddIndex("unused").AddQuestionAnswering().BuildServiceProvider();

    [Theory]
    [InlineData("부산 가볼만한 곳")]
    [InlineData("ソウル観光")]
    [InlineData("places to visit in Seoul")]
    public void Who_asks_what_to_see_is_shown_no_hotel(string question)
    {
        Assert.False(Is(question, Place("호텔", TourismDomain.Stay)));
        Assert.True(Is(question, Place("궁궐", TourismDomain.His)));
    }

    [Fact]
    public void Who_asks_for_a_bed_is_given_no_restaurant() => Assert.False(Is("제주 가족 호텔", Place("해장국", TourismDomain.Food, tags: ["family"])));

    [Fact]
    public void Where_a_kind_is_all_that_is_asked_for_others_are_none() => Assert.False(Is("서울 맛집", Place("궁궐", TourismDomain.His) with { IsOfKind = false }));

    [Fact]
    public void A_place_asked_for_by_other_words_may_be_of_another_kind() => Assert.True(Is("만두 맛집", Place("시장", TourismDomain.Shop) with { IsOfKind = false }));

    [Theory]
    [InlineData("경복궁 말고 다른 궁궐")]
    [InlineData("景福宮以外の宮殿")]
    [InlineData("palaces except Gyeongbokgung")]
    public void A_place_turned_down_is_not_given(string question)
    {
        Assert.False(Is(question, Place("경복궁", TourismDomain.His, tags: ["palace"])));
        Assert.True(Is(question, Place("창덕궁", TourismDomain.His, tags: ["palace"])));
    }

    [Theory]
    [InlineData("서울 말고 벚꽃 명소")]
    [InlineData("ソウル以外で桜")]
    [InlineData("cherry blossoms not in Seoul")]
    public void Places_of_a_region_turned_down_are_not_given(string question)
    {
        Assert.False(Is(question, Place("서울숲", TourismDomain.Nat, "11", ["cherry-blossom"])));
        Assert.True(Is(question, Place("여좌천", TourismDomain.Nat, "48", ["cherry-blossom"])));
    }

    [Fact]
    public void Places_of_a_kind_turned_down_are_not_given() => Assert.False(Is("호텔 빼고 부산 여행", Place("호텔", TourismDomain.Stay)));

    [Fact]
    public void What_must_cost_nothing_costs_nothing()
    {
        Assert.False(Is("무료로 들어갈 수 있는 궁궐", Place("궁궐", TourismDomain.His, tags: ["palace"], priceLevel: 1)));
        Assert.True(Is("무료로 들어갈 수 있는 궁궐", Place("궁궐", TourismDomain.His, tags: ["palace"], priceLevel: 0)));
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private bool Is(string question, RankedDocument document) => Eligibility.Is(document, services.GetRequiredService<QuestionReader>().Read(question));

    private static RankedDocument Place(string name, TourismDomain domain, string province = "26", string[]? tags = null, int? priceLevel = null) => new(
        new IndexDocument
        {
            DocumentId = name,
            Domain = domain,
            Title = name,
            PlaceName = name,
            Names = new() { Ko = name },
            ProvinceCode = province,
            Tags = tags ?? [],
            PriceLevel = priceLevel,
            Chunks = [],
        },
        [], Relevance: 0.5, NameMatch: 0, IsNamed: false, InRegion: true, IsOfKind: true, Prominence: 0, new MatchFeatures(QuestionKind.Unnamed, []));
}
