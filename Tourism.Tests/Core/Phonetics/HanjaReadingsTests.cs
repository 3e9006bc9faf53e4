using Tourism.Core.Phonetics;

namespace Tourism.Tests.Core.Phonetics;

public sealed class HanjaReadingsTests
{
    private static readonly HanjaReadings Readings = HanjaReadings.Load();

    public static TheoryData<string, string> Names => [.. File.ReadLines(Repository.PathOf("Tourism.Tests", "Core", "Phonetics", "names.tsv")).Skip(1)
        .Select(line => line.Split('\t')).Select(columns => (columns[0], columns[1]))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_in_Chinese_characters_can_be_read_as_the_Korean_one(string hanja, string hangul) => Assert.True(
        hanja.Length == hangul.Length && hanja.Zip(hangul).All(pair => Readings.Of(pair.First).Contains(pair.Second, StringComparison.Ordinal)),
        string.Join(' ', hanja.Select(Readings.Of)));

    [Theory]
    [InlineData('北', '북')]
    [InlineData('車', '차')]
    [InlineData('寺', '사')]
    [InlineData('金', '금')]
    public void The_most_usual_reading_comes_first(char character, char reading) => Assert.Equal(reading, Readings.Of(character)[0]);

    [Theory]
    [InlineData('国', '國')]
    [InlineData('広', '廣')]
    [InlineData('沢', '澤')]
    public void Simplified_characters_read_like_the_traditional_ones(char simplified, char traditional) =>
        Assert.Equal(Readings.Of(traditional), Readings.Of(simplified));

    [Theory]
    [InlineData('李', "리이")]
    [InlineData('樂', "락낙악요")]
    [InlineData('女', "녀여")]
    public void Readings_change_at_the_beginning_of_a_word(char character, string readings) =>
        Assert.Equal(readings.Order(), Readings.Of(character).Order());

    [Fact]
    public void Other_characters_have_none() => Assert.Equal("", Readings.Of('가') + Readings.Of('あ') + Readings.Of('a'));
}
