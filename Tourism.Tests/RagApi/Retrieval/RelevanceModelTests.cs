using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.RagApi.Retrieval;

public sealed class RelevanceModelTests
{
    [Fact]
    public void The_weights_of_the_product_have_every_number_and_no_other()
    {
        Assert.Equal(MatchFeatures.Names, Rows(RelevanceModel.Table));
        Assert.Equal(Answerability.Names, Rows(Answerability.Table));
    }

    [Fact]
    public void Kinds_of_questions_are_judged_by_weights_of_their_own()
    {
        var model = new RelevanceModel(new KindWeights(new Dictionary<QuestionKind, IReadOnlyList<double>> { [QuestionKind.Fact] = [0, 2], [QuestionKind.Unnamed] = [0, -2] }));

        Assert.Equal(1 / (1 + Math.Exp(-2)), model.Of(new MatchFeatures(QuestionKind.Fact, [1, 1])), 9);
        Assert.Equal(1 / (1 + Math.Exp(2)), model.Of(new MatchFeatures(QuestionKind.Unnamed, [1, 1])), 9);
    }

    private static IEnumerable<string> Rows(string table) => File.ReadLines(Repository.PathOf("Tourism.RagApi", "Retrieval", table)).Skip(1).Select(line => line.Split('\t')[0]);
}
