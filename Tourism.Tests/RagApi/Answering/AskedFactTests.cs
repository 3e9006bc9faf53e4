using Tourism.Core.Text;
using Tourism.RagApi.Answering;

namespace Tourism.Tests.RagApi.Answering;

public sealed class AskedFactTests
{
    [Theory]
    [InlineData("경복궁 몇 시까지 해?", "hours")]
    [InlineData("景福宮の営業時間は？", "hours")]
    [InlineData("What time does Gyeongbokgung close?", "hours")]
    [InlineData("경복궁 월요일에 가도 되나요?", "closed")]
    [InlineData("景福宮は何曜日が休みですか", "closed")]
    [InlineData("Which day is the palace closed?", "closed")]
    [InlineData("N서울타워 얼마예요?", "price")]
    [InlineData("入場料はいくらですか", "price")]
    [InlineData("How much is the ticket?", "price")]
    [InlineData("경복궁 어떻게 가?", "way")]
    [InlineData("全州韓屋村への行き方", "way")]
    [InlineData("How do I get to Gamcheon?", "way")]
    [InlineData("다 둘러보는 데 얼마나 걸려요?", "duration")]
    [InlineData("見学に何時間かかりますか", "duration")]
    [InlineData("How long does it take to see the museum?", "duration")]
    [InlineData("공항에서 얼마나 걸려요?", "distance")]
    [InlineData("空港から近いですか", "distance")]
    [InlineData("How far is it from the airport?", "distance")]
    [InlineData("벚꽃은 언제가 좋아?", "season")]
    [InlineData("紅葉の見頃は？", "season")]
    [InlineData("best time to visit Nami Island", "season")]
    [InlineData("아이와 가기 좋아?", "children")]
    [InlineData("Does it allow dogs?", "pets")]
    [InlineData("주차 가능해?", "parking")]
    [InlineData("서울 맛집 추천해줘", "")]
    [InlineData("釜山の夜景スポット", "")]
    [InlineData("palaces in Seoul", "")]
    public void A_question_tells_which_fact_it_asks_for(string question, string facts) =>
        Assert.Equal(facts, string.Join(',', AskedFact.In(TextFolding.Fold(question)).Select(fact => fact.Id)));

    [Fact]
    public void Every_fact_has_a_name_in_every_language() =>
        Assert.All(AskedFact.In("주차 예약 요금 유모차 반려견 전화번호"), fact => Assert.Equal(3, fact.Name.Known().Count(name => name.Text.Length > 0)));
}
