using System.Globalization;
using Tourism.Core.Text;

namespace Tourism.Tests.Core.Text;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Best Seafood, Busan!", "best|seafood|busan")]
    [InlineData("해운대 해수욕장", "해운|운대|해수|수욕|욕장")]
    [InlineData("食べ物", "食|食べ|べ物|物")]
    [InlineData("N서울타워", "n|서울|울타|타워")]
    [InlineData("산", "산")]
    [InlineData("ｶﾞｲﾄﾞ 2026", "ガイ|イド|2026")]
    [InlineData("明洞で買い物", "明|明洞|洞|洞で|で買|買|買い|い物|物")]
    [InlineData("𠮷野家", "𠮷|𠮷野|野|野家|家")]
    [InlineData("K-POP", "k|pop")]
    [InlineData("palaces, beaches and galleries", "palac|beach|and|gallery")]
    [InlineData("떡볶이 떡볶이", "떡볶|볶이|떡볶|볶이")]
    public void Words_stay_whole_and_runs_become_bigrams(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), TextAnalyzer.Tokenize(text));

    [Theory]
    [InlineData("hike hikes hiked hiking", "hik")]
    [InlineData("run running", "run")]
    [InlineData("shape shaped", "shap")]
    [InlineData("quiet quietly", "quiet")]
    [InlineData("spring", "spring")]
    [InlineData("king kings", "king")]
    [InlineData("need", "need")]
    [InlineData("bed beds", "bed")]
    public void Inflections_of_an_English_word_are_one_token(string text, string token) =>
        Assert.Equal([token], TextAnalyzer.Tokenize(text).Distinct());

    [Theory]
    [InlineData("경복궁에서", "경복 1|복궁 1|궁에 0.3|에서 0.3")]
    [InlineData("유명한가요", "유명 1|명한 0.3|한가 0.3|가요 0.3")]
    [InlineData("景福宮", "景 0.7|景福 1|福 0.7|福宮 1|宮 0.7")]
    [InlineData("食べます", "食 0.7|食べ 0.4|べま 0.3|ます 0.3")]
    [InlineData("ソウルの", "ソウ 1|ウル 1|ルの 0.4")]
    [InlineData("the palace", "the 1|palac 1")]
    public void Grammar_weighs_less_than_words(string text, string tokens) => Assert.Equal(
        tokens.Split('|'), TextAnalyzer.Weigh(text).Select(token => string.Create(CultureInfo.InvariantCulture, $"{token.Token} {token.Weight}")));

    [Theory]
    [InlineData("")]
    [InlineData("  \t\r\n")]
    [InlineData("!?・。、\"'()*:^")]
    [InlineData("😀🍜")]
    public void Text_without_words_has_no_tokens(string text) => Assert.Empty(TextAnalyzer.Tokenize(text));

    [Fact]
    public void No_token_holds_a_space_a_quote_or_half_a_character()
    {
        var text = "a\"b' OR NEAR(서울\"ソ*^ 𠮷\uD83D 😀" + new string('"', 50) + "景-福:宮";
        Assert.All(TextAnalyzer.Tokenize(text), token =>
        {
            Assert.DoesNotContain(token, character => char.IsWhiteSpace(character) || char.IsPunctuation(character));
            Assert.DoesNotContain('\uFFFD', string.Concat(token.EnumerateRunes()));
        });
    }
}
