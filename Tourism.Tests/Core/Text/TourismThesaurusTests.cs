using Tourism.Core.Text;

namespace Tourism.Tests.Core.Text;

public sealed class TourismThesaurusTests
{
    private static readonly TourismThesaurus Thesaurus = TourismThesaurus.Load();

    [Theory]
    [InlineData("해수욕장", "海水浴場", "beach")]
    [InlineData("海水浴場", "해수욕장", "beach")]
    [InlineData("beach", "해수욕장", "海水浴場")]
    [InlineData("온천", "温泉", "hot spring")]
    [InlineData("グルメ", "맛집", "good food")]
    public void A_term_has_synonyms_in_the_other_languages(string term, params string[] synonyms) =>
        Assert.Subset(Assert.Single(Thesaurus.Find(term)).Synonyms.ToHashSet(), synonyms.ToHashSet());

    [Theory]
    [InlineData("해운대해수욕장에서", "해수욕장")]
    [InlineData("釜山の海水浴場", "海水浴場")]
    [InlineData("경주 절", "절")]
    [InlineData("절을 보고 싶다", "절")]
    public void Terms_are_found_inside_words_and_before_particles(string text, string term) =>
        Assert.Contains(term, Thesaurus.Find(text).Select(found => text.Substring(found.Span.Start, found.Span.Length)));

    [Theory]
    [InlineData("부산")]
    [InlineData("釜山")]
    [InlineData("계절")]
    public void One_syllable_inside_a_word_is_no_term(string text) => Assert.DoesNotContain(Thesaurus.Find(text), found => found.Span.Length == 1);

    [Fact]
    public void No_row_lacks_a_language() => Assert.All(
        File.ReadLines(Repository.PathOf("Tourism.Core", "Text", "tourism-terms.tsv")),
        line => Assert.Equal(3, line.Split('\t').Count(column => column.Length > 0)));
}
