using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.Tests.Core.Text;

public sealed class TravelLexiconTests
{
    private static readonly TravelLexicon Lexicon = TravelLexicon.Load();

    [Theory]
    [InlineData("서울 맛집 추천해줘", TourismDomain.Food)]
    [InlineData("부산グルメ", TourismDomain.Food)]
    [InlineData("good restaurants in Seoul", TourismDomain.Food)]
    [InlineData("제주 숙소", TourismDomain.Stay)]
    [InlineData("安いホテル", TourismDomain.Stay)]
    [InlineData("guesthouses near the station", TourismDomain.Stay)]
    [InlineData("강원도 자연 풍경", TourismDomain.Nat)]
    [InlineData("済州の自然", TourismDomain.Nat)]
    [InlineData("beautiful scenery", TourismDomain.Nat)]
    [InlineData("경주 역사 유적지", TourismDomain.His)]
    [InlineData("慶州の世界遺産と歴史", TourismDomain.His)]
    [InlineData("historic sites", TourismDomain.His)]
    [InlineData("기념품 살 곳", TourismDomain.Shop)]
    [InlineData("お土産を買いたい", TourismDomain.Shop)]
    [InlineData("souvenir shopping", TourismDomain.Shop)]
    [InlineData("놀이공원", TourismDomain.Lei)]
    [InlineData("遊園地", TourismDomain.Lei)]
    [InlineData("theme parks", TourismDomain.Lei)]
    public void General_words_ask_for_a_domain(string text, TourismDomain domain) => Assert.Contains(domain, Lexicon.Read(text).Domains);

    [Theory]
    [InlineData("온천 여행", "hot-spring")]
    [InlineData("温泉に入りたい", "hot-spring")]
    [InlineData("a hot spring", "hot-spring")]
    [InlineData("야경 명소", "night-view")]
    [InlineData("夜景スポット", "night-view")]
    [InlineData("skyline at night", "night-view")]
    [InlineData("고궁", "palace")]
    [InlineData("古宮めぐり", "palace")]
    [InlineData("palaces", "palace")]
    [InlineData("아이와 갈 만한 곳", "family")]
    [InlineData("子連れ", "family")]
    [InlineData("with kids", "family")]
    public void Words_name_themes_as_tags_write_them(string text, string theme) => Assert.Contains(theme, Lexicon.Read(text).Themes);

    [Theory]
    [InlineData("추천해주세요")]
    [InlineData("おすすめを教えて")]
    [InlineData("please recommend")]
    public void Filler_asks_for_nothing(string text)
    {
        var reading = Lexicon.Read(text);
        Assert.Empty(reading.Domains);
        Assert.Empty(reading.Themes);
        Assert.NotEmpty(reading.Known);
    }

    [Theory]
    [InlineData("eatable hotelier shopkeeper")]
    [InlineData("Gyeongbokgung")]
    public void English_words_count_only_whole(string text) => Assert.Empty(Lexicon.Read(text).Domains);

    [Fact]
    public void Known_spans_lie_inside_the_folded_text_without_overlap()
    {
        const string Text = "ＳＥＯＵＬ 맛집 グルメ restaurant おすすめ 추천해줘 best";
        var end = 0;
        Assert.All(Lexicon.Read(Text).Known.OrderBy(span => span.Start), span =>
        {
            Assert.InRange(span.Start, end, TextFolding.Fold(Text).Length);
            end = span.Start + span.Length;
            Assert.InRange(end, span.Start + 1, TextFolding.Fold(Text).Length);
        });
    }

    [Fact]
    public void A_text_without_such_words_reads_empty()
    {
        var reading = Lexicon.Read("xyzzy");
        Assert.Empty(reading.Domains);
        Assert.Empty(reading.Themes);
        Assert.Empty(reading.Known);
    }
}
