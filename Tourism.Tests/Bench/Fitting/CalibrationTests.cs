using Tourism.Bench.Fitting;
using Tourism.Bench.Retrieval;
using Tourism.RagApi.Retrieval;

namespace Tourism.Tests.Bench.Fitting;

public sealed class CalibrationTests
{
    [Fact]
    public void Half_a_chance_declines_two_in_a_hundred_of_each_kind()
    {
        HeldOutQuestion[] questions = [.. Enumerable.Range(1, 100).Select(row => Question(row / 101.0, QuestionKind.Named)), .. Enumerable.Range(1, 100).Select(row => Question(row / 202.0, QuestionKind.Unnamed))];

        var offsets = Calibration.Offsets(questions);

        foreach (var kind in questions.GroupBy(question => question.Ranked[0].Candidate.Features.Kind))
        {
            Assert.Equal(2, kind.Count(question => Shifted(question.Confidence, offsets[kind.Key]) < 0.5 - 1e-9));
        }
    }

    [Fact]
    public void Only_the_intercept_is_shifted()
    {
        var shifted = Calibration.Shift(
            new Dictionary<QuestionKind, IReadOnlyList<double>> { [QuestionKind.Fact] = [1, 2, 3] }, new Dictionary<QuestionKind, double> { [QuestionKind.Fact] = 0.5 });

        Assert.Equal([1.5, 2, 3], shifted[QuestionKind.Fact]);
    }

    private static double Shifted(double confidence, double offset) => 1 / (1 + Math.Exp(-(Math.Log(confidence / (1 - confidence)) + offset)));

    private static HeldOutQuestion Question(double confidence, QuestionKind kind)
    {
        var candidate = new JudgedCandidate("경복궁", new MatchFeatures(kind, []), IsRight: true);
        return new HeldOutQuestion(new Example(new JudgedQuestion("ko", "질문", ["경복궁"], Where: null), [candidate]), [(candidate, 0.5)], confidence);
    }
}
