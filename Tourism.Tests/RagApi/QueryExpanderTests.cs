using Microsoft.Extensions.Options;
using Tourism.Core;
using Tourism.RagApi;
using Tourism.RagApi.Expansion;

namespace Tourism.Tests.RagApi;

public sealed class QueryExpanderTests
{
    private static readonly QueryExpander Expander = new(Options.Create(new RagOptions()));

    [Theory]
    [InlineData("서울 맛집 추천해줘!", Language.Ko, "서울 맛집")]
    [InlineData("明洞のカフェを教えてください。", Language.Ja, "明洞のカフェ")]
    [InlineData("Please recommend palaces in Seoul?", Language.En, "palaces in Seoul")]
    public void The_question_comes_first_and_a_variant_without_polite_words_follows(string question, Language language, string core)
    {
        var variants = Expander.Expand(question, language, null);
        Assert.Equal(question, variants[0]);
        Assert.Contains(core, variants);
        Assert.Contains(variants, variant => variant.StartsWith(core, StringComparison.Ordinal) && variant.Length > core.Length);
        Assert.InRange(variants.Count, 3, 6);
    }

    [Theory]
    [InlineData("추천해줘", Language.Ko)]
    [InlineData("??", Language.En)]
    [InlineData("教えて", Language.Ja)]
    public void A_question_of_polite_words_alone_stays_as_it_is(string question, Language language) =>
        Assert.Equal(question, Expander.Expand(question, language, null)[0]);

    [Fact]
    public void No_two_variants_differ_in_case_width_or_spaces_alone()
    {
        var variants = Expander.Expand("Seoul", Language.En, ["ＳＥＯＵＬ", "seoul ", "S E O U L", "Busan"]);
        Assert.Equal(["Seoul", "Busan"], variants);
    }

    [Fact]
    public void Own_variants_replace_the_generated_ones() =>
        Assert.Equal(["서울 맛집 추천해줘", "a1", "a2", "a3", "a4", "a5", "a6"],
            Expander.Expand("서울 맛집 추천해줘", Language.Ko, ["a1", "a2", "a3", "a4", "a5", "a6"]));

    [Fact]
    public void An_empty_list_of_own_variants_is_none() => Assert.True(Expander.Expand("서울 맛집 추천해줘", Language.Ko, []).Count > 1);

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"max_variants":6,"languages":{"ko":{"strip":[],"suffixes":[]},"ja":{"strip":[],"suffixes":[]}}}""")]
    [InlineData("""{"max_variants":0,"languages":{"ko":{"strip":[],"suffixes":[]},"ja":{"strip":[],"suffixes":[]},"en":{"strip":[],"suffixes":[]}}}""")]
    [InlineData("""{"max_variants":7,"languages":{"ko":{"strip":[],"suffixes":[]},"ja":{"strip":[],"suffixes":[]},"en":{"strip":[],"suffixes":[]}}}""")]
    public void Broken_rules_stop_with_the_key_and_the_file(string rules)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, rules);
            var error = Assert.Throws<InvalidOperationException>(() => new QueryExpander(Options.Create(new RagOptions { ExpansionRulesPath = path })));
            Assert.Contains("Rag:ExpansionRulesPath", error.Message, StringComparison.Ordinal);
            Assert.Contains(path, error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new QueryExpander(Options.Create(new RagOptions { ExpansionRulesPath = "nowhere.json" })));
        Assert.Contains("nowhere.json", error.Message, StringComparison.Ordinal);
    }
}
