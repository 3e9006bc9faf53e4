using Tourism.Index.Vocabulary;

namespace Tourism.Tests.Index.Vocabulary;

public sealed class TourismThesaurusTests
{
    private static readonly TourismThesaurus Thesaurus = TourismThesaurus.Load();

    [Theory]
    [InlineData("전쟁기념관 주차 가능한가요", "가요")]
    [InlineData("マンション", "マン")]
    [InlineData("이번 주말", "이")]
    public void An_ending_and_a_piece_of_a_word_are_no_terms(string text, string piece) =>
        Assert.DoesNotContain(piece, Thesaurus.Find(text).Select(found => text.Substring(found.Span.Start, found.Span.Length)));

    [Fact]
    public void Everyday_words_are_told_from_those_of_travelling()
    {
        Assert.True(Assert.Single(Thesaurus.Find("눈사람")).IsOrdinary);
        Assert.False(Assert.Single(Thesaurus.Find("해수욕장")).IsOrdinary);
    }

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
        File.ReadLines(Repository.PathOf("Tourism.Index", "Vocabulary", "tourism-terms.tsv")),
        line => Assert.Equal(3, line.Split('\t').Count(column => column.Length > 0)));
}
