using Tourism.ChatApi.Intents;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.Tests.ChatApi.Intents;

/// <summary>Regions and sights of whole turns, with the gazetteer of the product.</summary>
public sealed class RegionChoiceTests
{
    private static readonly UtteranceReader Reader = new(Gazetteer.Load(), TravelLexicon.Load());

    [Theory]
    [InlineData("서울에서 부산까지 어떻게 가요?", "부산", null)]
    [InlineData("ソウルから釜山まで", "부산", null)]
    [InlineData("from Seoul to Busan", "부산", null)]
    [InlineData("서울에서 맛집", "서울", null)]
    [InlineData("서울 말고 부산", "부산", null)]
    [InlineData("부산이랑 대구는 가봤고 전주 어때", "전주시", null)]
    [InlineData("경복궁 입장료", null, "경복궁")]
    [InlineData("설악산 단풍", null, "설악산")]
    [InlineData("Seoraksan autumn leaves", null, "설악산")]
    [InlineData("서울 남산 야경", "서울", "남산")]
    [InlineData("강릉커피거리", "강릉시", "안목해변")]
    [InlineData("일산 맛집", "일산", null)]
    [InlineData("공주 여행", "공주시", null)]
    [InlineData("공주님 드레스", null, null)]
    [InlineData("이천원짜리 간식", null, null)]
    [InlineData("ぷさんのグルメ", "부산", null)]
    public void A_sight_is_no_region_and_an_origin_no_goal(string text, string? region, string? sight)
    {
        var reading = Reader.Read(text, new DateOnly(2026, 3, 4));

        Assert.Equal((region, sight), (reading.Region?.Name.Ko, reading.Sight?.Name.Ko));
    }
}
