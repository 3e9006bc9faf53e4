using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.Tests.Core.Text;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("ㅋㅋㅋ", Language.Ko)]
    [InlineData("서울 맛집 추천해줘", Language.Ko)]
    [InlineData("N서울타워 어떻게 가?", Language.Ko)]
    [InlineData("Starbucks Reserve COEX 어디", Language.Ko)]
    [InlineData("景福宮 입장료", Language.Ko)]
    [InlineData("K-POP 굿즈", Language.Ko)]
    [InlineData("ソウルのグルメ", Language.Ja)]
    [InlineData("明洞でおすすめの店", Language.Ja)]
    [InlineData("景福宮", Language.Ja)]
    [InlineData("ｿｳﾙ", Language.Ja)]
    [InlineData("Lotte World のチケット", Language.Ja)]
    [InlineData("スターバックス", Language.Ja)]
    [InlineData("「명동」はどこにありますか", Language.Ja)]
    [InlineData("best food in Seoul", Language.En)]
    [InlineData("Café near Gyeongbokgung?", Language.En)]
    [InlineData("12345", Language.En)]
    [InlineData("???", Language.En)]
    [InlineData("", Language.En)]
    public void The_script_tells_the_language(string text, Language language) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("Seoul food 😀", Language.En)]
    [InlineData("🍜🍜🍜 Busan", Language.En)]
    [InlineData("서울 😀😀😀😀", Language.Ko)]
    [InlineData("ソウル 😀", Language.Ja)]
    public void Emoji_are_no_language(string text, Language language) => Assert.Equal(language, LanguageDetector.Detect(text));
}
