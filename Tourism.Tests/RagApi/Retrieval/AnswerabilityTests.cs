using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.RagApi.Retrieval;

public sealed class AnswerabilityTests
{
    private static readonly Answerability Answerability = Answerability.Load();

    [Fact]
    public void A_clear_lead_is_surer_than_a_close_race() => Assert.True(Answerability.Of(Best(), relevance: 0.9, next: 0) > Answerability.Of(Best(), relevance: 0.3, next: 0.29));

    [Fact]
    public void A_place_abroad_is_never_answered_unless_a_document_bears_its_name()
    {
        Assert.Equal(0, Answerability.Of(Best(("foreign_place", 1)), relevance: 0.99, next: 0));
        Assert.NotEqual(0, Answerability.Of(Best(("foreign_place", 1), ("name_match", 1)), relevance: 0.99, next: 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_relevance_that_is_certain_is_a_number_still(double relevance) =>
        Assert.All(Answerability.Values(Best(), relevance, next: 0), value => Assert.True(double.IsFinite(value)));

    private static MatchFeatures Best(params (string Name, double Value)[] values)
    {
        var all = new double[MatchFeatures.Names.Count];
        foreach (var (name, value) in values.Append(("intercept", 1)))
        {
            all[MatchFeatures.Names.ToList().IndexOf(name)] = value;
        }

        return new MatchFeatures(QuestionKind.Unnamed, all);
    }
}
