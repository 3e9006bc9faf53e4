using Tourism.Core.Text;

namespace Tourism.Tests.Core.Text;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Best Seafood, Busan!", "best|seafood|busan")]
    [InlineData("해운대 해수욕장", "해운|운대|해수|수욕|욕장")]
    [InlineData("食べ物", "食べ|べ物")]
    [InlineData("N서울타워", "n|서울|울타|타워")]
    [InlineData("산", "산")]
    [InlineData("ｶﾞｲﾄﾞ 2026", "ガイ|イド|2026")]
    [InlineData("明洞で買い物", "明洞|洞で|で買|買い|い物")]
    [InlineData("𠮷野家", "𠮷野|野家")]
    [InlineData("K-POP", "k|pop")]
    [InlineData("떡볶이 떡볶이", "떡볶|볶이|떡볶|볶이")]
    public void Words_stay_whole_and_runs_become_bigrams(string text, string tokens) =>
        Assert.Equal(tokens.Split('|'), TextAnalyzer.Tokenize(text));

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
