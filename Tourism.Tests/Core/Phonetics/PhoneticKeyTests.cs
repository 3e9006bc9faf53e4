using Tourism.Core.Phonetics;

namespace Tourism.Tests.Core.Phonetics;

public sealed class PhoneticKeyTests
{
    [Theory]
    [InlineData("경복궁", "gyeongbokgung")]
    [InlineData("독립문", "dongnimmun")]
    [InlineData("신라", "silla")]
    [InlineData("한라산", "hallasan")]
    [InlineData("한옥", "hanok")]
    [InlineData("닭갈비", "dakgalbi")]
    [InlineData("값이", "gapsi")]
    [InlineData("세운상가", "se'unsangga")]
    [InlineData("N서울타워 2층", "Nseo'ulta'wo 2cheung")]
    public void Hangul_is_written_as_it_is_spoken(string hangul, string latin) => Assert.Equal(latin, HangulRomanizer.Romanize(hangul));

    [Theory]
    [InlineData("ミョンドン", "myondon")]
    [InlineData("みょんどん", "myondon")]
    [InlineData("クァンファムン", "kwanhwamun")]
    [InlineData("スーパー", "supa")]
    public void Kana_are_written_in_Latin_letters(string kana, string latin) => Assert.Equal(latin, KanaRomanizer.Romanize(kana));

    [Theory]
    [InlineData("경복궁", "Gyeongbokgung", "Kyŏngbokkung", "Kyongbokkung", "GYEONGBOKGOONG")]
    [InlineData("명동", "Myeongdong", "Myŏngdong", "Myongdong", "myeong-dong")]
    [InlineData("해운대", "Haeundae")]
    [InlineData("불국사", "Bulguksa", "Pulguksa")]
    [InlineData("석굴암", "Seokguram", "Sŏkkuram", "Sokkuram")]
    [InlineData("의정부", "Uijeongbu", "Uijongbu")]
    public void Romanisations_sound_like_the_name(string hangul, params string[] latin) =>
        Assert.All(latin, name => Assert.Equal(PhoneticKey.Of(hangul), PhoneticKey.Of(name)));

    [Theory]
    [InlineData("경복궁", "キョンボックン")]
    [InlineData("경복궁", "キョンボクン")]
    [InlineData("서울", "ソウル")]
    [InlineData("명동", "ミョンドン")]
    [InlineData("해운대", "ヘウンデ")]
    [InlineData("광화문", "クァンファムン")]
    [InlineData("독립문", "トンニムン")]
    public void Katakana_sound_like_the_name_without_its_u(string hangul, string katakana) =>
        Assert.Equal(PhoneticKey.WithoutU(PhoneticKey.Of(hangul)), PhoneticKey.WithoutU(PhoneticKey.Of(katakana)));

    [Theory]
    [InlineData("경주", "전주")]
    [InlineData("부산", "대구")]
    [InlineData("남산", "북한산")]
    public void Other_names_sound_different(string left, string right) => Assert.NotEqual(PhoneticKey.Of(left), PhoneticKey.Of(right));

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("😀・")]
    public void What_does_not_sound_has_no_key(string text) => Assert.Equal("", PhoneticKey.Of(text));
}
