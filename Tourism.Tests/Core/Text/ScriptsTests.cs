using Tourism.Core.Text;

namespace Tourism.Tests.Core.Text;

public sealed class ScriptsTests
{
    [Theory]
    [InlineData('서', Script.Hangul)]
    [InlineData('힣', Script.Hangul)]
    [InlineData('あ', Script.Kana)]
    [InlineData('ヴ', Script.Kana)]
    [InlineData('ー', Script.Kana)]
    [InlineData('漢', Script.Han)]
    [InlineData('々', Script.Han)]
    [InlineData('㐀', Script.Han)]
    [InlineData('a', Script.Word)]
    [InlineData('7', Script.Word)]
    [InlineData('ñ', Script.Word)]
    [InlineData('я', Script.Word)]
    [InlineData(' ', Script.None)]
    [InlineData('-', Script.None)]
    [InlineData('・', Script.None)]
    [InlineData('。', Script.None)]
    [InlineData('★', Script.None)]
    [InlineData('\0', Script.None)]
    public void A_character_has_its_script(char character, Script script) => Assert.Equal(script, Scripts.Of(character));

    [Theory]
    [InlineData("𠮷", Script.Han)]
    [InlineData("😀", Script.None)]
    [InlineData("🇰🇷", Script.None)]
    [InlineData("𝄞", Script.None)]
    public void Both_halves_of_a_surrogate_pair_have_the_script_of_their_scalar(string text, Script script) =>
        Assert.All(Enumerable.Range(0, text.Length), index => Assert.Equal(script, Scripts.At(text, index)));
}
