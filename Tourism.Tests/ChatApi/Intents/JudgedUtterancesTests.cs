using Tourism.Bench.Intents;

namespace Tourism.Tests.ChatApi.Intents;

public sealed class JudgedUtterancesTests
{
    private const double Least = 0.95;
    private static readonly IntentEvaluation Evaluation = new();

    // The lines of the tuning half alone are named when they fail: the test half stays unseen.
    [Theory]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("en")]
    public void The_half_that_rules_are_made_with_is_read_as_judged(string language)
    {
        var utterances = Read(language, UtteranceHalf.Tuning);
        var failures = utterances.SelectMany(Failures);

        Assert.True(IsGoodEnough(Evaluation.Score(utterances)), $"{Evaluation.Score(utterances)}\n{string.Join('\n', failures)}");
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("en")]
    public void The_unseen_half_is_read_as_judged(string language)
    {
        var score = Evaluation.Score(Read(language, UtteranceHalf.Test));

        Assert.True(IsGoodEnough(score), score.ToString());
    }

    private static bool IsGoodEnough(IntentScore score) => score is { Intent: >= Least, Region: >= Least, Days: >= Least };

    private static IEnumerable<string> Failures(JudgedUtterance utterance)
    {
        (string What, bool Right)[] checks =
        [
            ("intent", Evaluation.IsIntentRight(utterance)),
            ("region", Evaluation.IsRegionRight(utterance)),
            ("days", Evaluation.AreDaysRight(utterance)),
        ];
        return checks.Where(check => !check.Right).Select(check => $"{check.What}: {utterance}");
    }

    private static IReadOnlyList<JudgedUtterance> Read(string language, UtteranceHalf half) =>
        JudgedUtterance.Read(Repository.PathOf("Tourism.Tests", "ChatApi", "Intents", "Utterances", $"{language}.jsonl"), half);
}
