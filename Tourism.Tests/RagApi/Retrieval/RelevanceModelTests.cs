using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.RagApi.Retrieval;

public sealed class RelevanceModelTests
{
    [Fact]
    public void The_weights_of_the_product_have_every_feature_and_no_other()
    {
        var rows = File.ReadLines(Repository.PathOf("Tourism.RagApi", "Retrieval", RelevanceModel.Table)).Skip(1).Select(line => line.Split('\t')[0]);

        Assert.Equal(MatchFeatures.Names, rows);
    }

    [Fact]
    public void A_fact_and_a_search_are_judged_by_weights_of_their_own()
    {
        var model = new RelevanceModel(search: [0, 2], fact: [0, -2]);

        Assert.Equal(1 / (1 + Math.Exp(-2)), model.Of(new MatchFeatures(AsksFact: false, [1, 1])), 9);
        Assert.Equal(1 / (1 + Math.Exp(2)), model.Of(new MatchFeatures(AsksFact: true, [1, 1])), 9);
    }
}
