using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tourism.Core;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.RagApi.Questions;

namespace Tourism.Tests.RagApi.Questions;

public sealed class QuestionReaderTests : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddIndex("unused").AddQuestionAnswering().BuildServiceProvider();

    [Theory]
    [InlineData("서울에서 통영 어떻게 가요?", "통영시")]
    [InlineData("釜山から慶州への行き方", "경주시")]
    [InlineData("how to get to Jeonju from Seoul", "전주시")]
    [InlineData("서울에서 제일 유명한 시장", "서울")]
    [InlineData("부산 야경", "부산")]
    public void The_region_is_where_to_look_not_where_the_way_begins(string question, string region) =>
        Assert.Equal(region, Read(question).Region?.Name.Ko);

    [Theory]
    [InlineData("outlet mall near Seoul", true)]
    [InlineData("서울 근교 온천", true)]
    [InlineData("ソウル近郊の日帰り温泉", true)]
    [InlineData("서울 온천", false)]
    [InlineData("temples in Busan", false)]
    public void What_is_near_a_region_is_told_from_what_is_in_it(string question, bool isNear) => Assert.Equal(isNear, Read(question).IsNear);

    [Theory]
    [InlineData("세종 숙소 말고 박물관", TourismDomain.Stay)]
    [InlineData("ホテルではなく市場に行きたい", TourismDomain.Stay)]
    [InlineData("Busan without shopping", TourismDomain.Shop)]
    public void A_kind_turned_down_is_no_wish(string question, TourismDomain rejected) => Assert.DoesNotContain(rejected, Read(question).Domains);

    [Theory]
    [InlineData("남산타워 몇 시까지 해요?")]
    [InlineData("南山タワーの営業時間")]
    [InlineData("namsan tower opening hours")]
    public void A_known_place_is_one_word_with_all_its_names(string question)
    {
        var place = Assert.Single(Read(question).Place, word => word.Kind == ConceptKind.Place);

        Assert.Contains(place.Forms, form => form.Slots.SelectMany(slot => slot).SequenceEqual(["n", "서울", "울타", "타워"]));
    }

    [Fact]
    public void A_region_inside_the_name_of_a_known_place_is_part_of_the_name()
    {
        var reading = Read("서울타워 요금");

        Assert.Null(reading.Region);
        Assert.Equal("서울타워", Assert.Single(reading.Place, word => word.Kind == ConceptKind.Place).Text);
    }

    [Theory]
    [InlineData("경복궁 근처 맛집", "경복궁")]
    [InlineData("광장시장 먹거리", "광장시장")]
    public void A_sight_is_where_to_look_for_food(string question, string region)
    {
        Assert.Equal(region, Read(question).Region?.Name.Ko);
        Assert.False(Read(question).HasName);
    }

    [Theory]
    [InlineData("대관령 양떼목장 먹이주기 체험")]
    [InlineData("周王山国立公園の登山コース")]
    public void A_sight_is_what_is_asked_about_otherwise(string question) =>
        Assert.Contains(Read(question).Content, word => word.Kind == ConceptKind.Place);

    [Theory]
    [InlineData("Seoul and Busan night views", "서울", "부산")]
    [InlineData("ソウルと慶州の寺", "서울", "경주시")]
    public void Regions_apart_are_all_looked_in(string question, string first, string second)
    {
        Assert.Equal(first, Read(question).Region?.Name.Ko);
        Assert.Equal(second, Assert.Single(Read(question).OtherRegions).Name.Ko);
    }

    [Fact]
    public void A_district_of_a_city_is_one_region_with_it() => Assert.Empty(Read("서울 종로구 맛집").OtherRegions);

    [Fact]
    public void Parts_of_the_name_of_a_known_place_are_no_name_of_it()
    {
        var museum = Assert.Single(Read("国立ハングル博物館の開館時間").Place, word => word.Kind == ConceptKind.Place);

        Assert.All(museum.Forms, form => Assert.Contains(form.Slots, slot => slot.Any(token => token is "ハン" or "한글" or "hangeul" or "hangul")));
    }

    [Theory]
    [InlineData("서울 싼 호텔", "Cheap")]
    [InlineData("無料で入れる博物館", "Free")]
    [InlineData("budget hotel in Busan", "Cheap")]
    [InlineData("입장료 얼마예요", "Any")]
    public void What_places_may_cost_is_read(string question, string price) => Assert.Equal(price, Read(question).Price.ToString());

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private QuestionReading Read(string question) => services.GetRequiredService<QuestionReader>().Read(question);
}
