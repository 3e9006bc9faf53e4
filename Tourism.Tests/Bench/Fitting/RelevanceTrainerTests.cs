using Tourism.Bench.Fitting;
using Tourism.Bench.Retrieval;
using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.Bench.Fitting;

public sealed class RelevanceTrainerTests
{
    private static readonly int Coverage = MatchFeatures.Names.ToList().IndexOf("coverage");

    [Fact]
    public void What_tells_right_documents_from_wrong_ones_is_learned()
    {
        Example[] examples = [.. Enumerable.Range(0, 40).Select(row => row % 4 == 0 ? Unanswerable() : Answerable())];

        var weights = new RelevanceTrainer(penalty: 0.1).Fit(examples);

        var relevance = new RelevanceModel(new KindWeights(weights.Relevance));
        Assert.True(relevance.Of(Features(0.9)) > relevance.Of(Features(0.2)));
        var answerability = new Answerability(new KindWeights(weights.Answerability));
        Assert.True(Confidence(answerability, relevance, 0.9) > 0.5);
        Assert.True(Confidence(answerability, relevance, 0.2) < Confidence(answerability, relevance, 0.9));
    }

    private static double Confidence(Answerability answerability, RelevanceModel relevance, double coverage) =>
        answerability.Of(Features(coverage), relevance.Of(Features(coverage)), next: 0);

    private static Example Answerable() => new(
        new JudgedQuestion("ko", "질문", ["경복궁"], Where: null),
        [new JudgedCandidate("경복궁", Features(0.9), IsRight: true), new JudgedCandidate("창덕궁", Features(0.3), IsRight: false)]);

    private static Example Unanswerable() => new(
        new JudgedQuestion("ko", "질문", Right: null, Where: null), [new JudgedCandidate("경복궁", Features(0.2), IsRight: false)]);

    private static MatchFeatures Features(double coverage)
    {
        var values = new double[MatchFeatures.Names.Count];
        values[0] = 1;
        values[Coverage] = coverage;
        return new MatchFeatures(QuestionKind.Named, values);
    }
}
