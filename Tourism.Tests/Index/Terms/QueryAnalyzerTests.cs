using Tourism.Core.Phonetics;
using Tourism.Core.Text;
using Tourism.Index.Terms;
using Tourism.Index.Vocabulary;

namespace Tourism.Tests.Index.Terms;

public sealed class QueryAnalyzerTests
{
    private static readonly HanjaReadings Readings = HanjaReadings.Load();
    private static readonly QueryAnalyzer Analyzer = new(new ConceptReader(Readings, TourismThesaurus.Load(), KnownPlaces.Load()), Readings);

    [Theory]
    [InlineData("景福宮", "경복")]
    [InlineData("景福宮", "복궁")]
    [InlineData("仏国寺の入場料", "불국")]
    [InlineData("海水浴場", "욕장")]
    [InlineData("beach", "해변")]
    [InlineData("해변", "beach")]
    [InlineData("キョンボックン", "~^ky")]
    [InlineData("Gyeongbokgung", "=^ky")]
    [InlineData("Gyeongbokgung", "~^ky")]
    public void A_question_has_terms_in_other_scripts_and_languages(string question, string term) => Assert.Contains(Terms(question), found => found.Key == term);

    [Theory]
    [InlineData("景福宮", "景福", "경복")]
    [InlineData("beach", "beach", "해변")]
    [InlineData("Gyeongbokgung", "gyeongbokgung", "=^ky")]
    public void They_weigh_less_than_its_own_words(string question, string own, string other)
    {
        var terms = Terms(question);

        Assert.True(terms[own] > terms[other]);
    }

    [Theory]
    [InlineData("what is the best time to visit")]
    [InlineData("어디에 있나요")]
    [InlineData("おすすめはどこですか")]
    public void Ordinary_words_are_not_searched_by_their_sound(string question) =>
        Assert.DoesNotContain(Terms(question).Keys, term => term[0] is '~' or '=');

    [Fact]
    public void Repeated_words_weigh_more() => Assert.Equal(2, Terms("garden garden")["garden"]);

    [Theory]
    [InlineData("")]
    [InlineData("!?")]
    public void Nothing_has_no_terms(string question) => Assert.Empty(Analyzer.Analyze(question));

    private static Dictionary<string, double> Terms(string question) => Analyzer.Analyze(question).ToDictionary(term => term.Token, term => term.Weight);
}
