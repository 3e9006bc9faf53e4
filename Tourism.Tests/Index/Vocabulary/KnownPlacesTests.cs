using Tourism.Core.Text;
using Tourism.Index.Vocabulary;

namespace Tourism.Tests.Index.Vocabulary;

public sealed class KnownPlacesTests
{
    private static readonly KnownPlaces Places = KnownPlaces.Load();

    [Theory]
    [InlineData("국중박 지하철로 가려면", "국립중앙박물관")]
    [InlineData("namsan tower opening hours", "n서울타워")]
    [InlineData("景福宮の休館日", "경복궁")]
    [InlineData("파크하얏트 부산 조식", "park hyatt busan")]
    public void A_place_is_known_by_any_of_its_names(string text, string name) => Assert.Contains(name, Assert.Single(Places.Find(TextFolding.Fold(text))).Names);

    [Fact]
    public void The_longest_name_counts()
    {
        var place = Assert.Single(Places.Find("롯데월드 어드벤처 부산 요금"));

        Assert.Equal(new TextSpan(0, "롯데월드 어드벤처 부산".Length), place.Span);
    }

    [Theory]
    [InlineData("부산에서 조용한 바다")]
    [InlineData("quiet beaches and good food")]
    [InlineData("雨の日に行ける博物館")]
    public void Ordinary_words_and_regions_are_no_places(string text) => Assert.Empty(Places.Find(TextFolding.Fold(text)));

    [Fact]
    public void Every_place_has_a_name_and_no_name_is_empty()
    {
        var rows = File.ReadLines(Repository.PathOf("Tourism.Index", "Vocabulary", "known-places.tsv")).Skip(1).Select(line => line.Split('\t'));

        Assert.All(rows, row =>
        {
            Assert.Equal(3, row.Length);
            Assert.Contains(row, cell => cell.Length > 0);
            Assert.DoesNotContain("", row.Where(cell => cell.Length > 0).SelectMany(cell => cell.Split('|')).Select(name => name.Trim()));
        });
    }
}
