using Tourism.Core.Text;

namespace Tourism.Tests.Core.Text;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("ＳＥＯＵＬ　２０２６", "seoul 2026")]
    [InlineData("ｿｳﾙ", "ソウル")]
    [InlineData("ｶﾞｲﾄﾞﾌﾞｯｸ", "ガイドブック")]
    [InlineData("ﾌﾟｻﾝ", "プサン")]
    [InlineData("㌔", "キロ")]
    [InlineData("①番出口", "1番出口")]
    [InlineData("ﬁsh", "fish")]
    public void Width_and_compatibility_forms_become_one(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("\u1109\u1165\u110B\u116E\u11AF", "서울")]
    [InlineData("\u3131\u314F", "가")]
    [InlineData("\uFFA1\uFFC2", "가")]
    public void Jamo_are_composed_to_syllables(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("Chŏngno", "chongno")]
    [InlineData("Café Ōsaka", "cafe osaka")]
    [InlineData("Kyŏngbokkung Kŭmgangsan", "kyongbokkung kumgangsan")]
    [InlineData("CRÈME BRÛLÉE", "creme brulee")]
    [InlineData("Phở Hà Nội", "pho ha noi")]
    [InlineData("İstanbul", "istanbul")]
    public void Accents_of_Latin_letters_are_dropped(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Theory]
    [InlineData("が")]
    [InlineData("ガイド")]
    [InlineData("プサン")]
    [InlineData("ヴ")]
    [InlineData("か\u3099ざぱ")]
    public void Voiced_kana_keep_their_voicing(string text) =>
        Assert.Equal(text.Normalize(), TextFolding.Fold(text));

    [Theory]
    [InlineData("서울특별시 종로구")]
    [InlineData("뷁똠")]
    [InlineData("서울 café")]
    public void Hangul_syllables_stay_whole(string text) =>
        Assert.Equal(text.Replace('é', 'e'), TextFolding.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        string[] texts = ["ＳＥＯＵＬ", "ｶﾞｲﾄﾞ", "Chŏngno-gu", "İstanbul", "서울에서", "①㌔ﬁ", "ǅ", "𠮷野家", "K-POP 😀"];
        Assert.All(texts, text => Assert.Equal(TextFolding.Fold(text), TextFolding.Fold(TextFolding.Fold(text))));
    }

    [Fact]
    public void A_lone_surrogate_is_replaced_and_does_not_throw() => Assert.Equal("a\uFFFDb", TextFolding.Fold("a\uD83Db"));
}
