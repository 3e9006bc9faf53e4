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

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private QuestionReading Read(string question) => services.GetRequiredService<QuestionReader>().Read(question);
}
