using Tourism.Core.Text;
using Tourism.RagApi.Questions;

namespace Tourism.Tests.RagApi.Questions;

public sealed class QuestionScopeTests
{
    private static readonly QuestionScope Scope = new(ScopeModel.Load());

    [Theory]
    [InlineData("도쿄 맛집 추천해줘")]
    [InlineData("京都の金閣寺の拝観料は？")]
    [InlineData("best museums in Paris")]
    public void A_place_abroad_is_outside(string question) => Assert.True(Read(question).ForeignPlace);

    [Theory]
    [InlineData("독일마을 가는 법")]
    [InlineData("일본 음식 파는 곳")]
    [InlineData("日本から釜山へ行くフェリー")]
    [InlineData("we are coming from Tokyo, what to see in Seoul")]
    [InlineData("부산 차이나타운")]
    public void A_style_a_starting_point_or_a_lookalike_is_not(string question) => Assert.False(Read(question).ForeignPlace);

    [Theory]
    [InlineData("이번 주말 날씨 어때?")]
    [InlineData("キムチチゲの作り方")]
    [InlineData("weather forecast for Seoul tomorrow")]
    public void What_no_guide_to_places_tells_is_another_topic(string question) => Assert.True(Read(question).OtherTopic);

    [Theory]
    [InlineData("경복궁 휴무일")]
    [InlineData("釜山の海鮮市場")]
    [InlineData("quiet temples near Gyeongju")]
    public void A_question_about_places_in_Korea_is_inside(string question) => Assert.False(Read(question).IsOutside);

    [Fact]
    public void A_place_abroad_is_no_destination_where_a_place_of_Korea_is_named()
    {
        Assert.True(Scope.Read("best museums in paris", namesKorea: false).ForeignPlace);
        Assert.False(Scope.Read("paris baguette in busan", namesKorea: true).ForeignPlace);
    }

    private static Scope Read(string question) => Scope.Read(TextFolding.Fold(question), namesKorea: false);
}
