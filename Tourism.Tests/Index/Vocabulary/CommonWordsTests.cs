using Tourism.Index.Vocabulary;

namespace Tourism.Tests.Index.Vocabulary;

public sealed class CommonWordsTests
{
    [Theory]
    [InlineData("bottle")]
    [InlineData("watching")]
    [InlineData("x")]
    [InlineData("2026")]
    [InlineData("병")]
    [InlineData("유람선에서")]
    [InlineData("株価")]
    public void Ordinary_words_are_covered(string run) => Assert.True(CommonWords.Covers(run));

    [Theory]
    [InlineData("gyeongbokgung")]
    [InlineData("성심당")]
    [InlineData("慶州瞻星台")]
    public void Names_are_not(string run) => Assert.False(CommonWords.Covers(run));
}
