using Tourism.Bench.Retrieval;
using Tourism.Tests.SampleData;

namespace Tourism.Tests.Bench;

public sealed class JudgedEvaluationTests(SampleCorpusFixture corpus)
{
    [Fact]
    public async Task Judged_questions_are_asked_of_the_whole_question_answering()
    {
        JudgedQuestion[] questions =
        [
            new("ko", "경복궁 휴무일", ["경복궁"], Where: null),
            new("ko", "서울 맛집 추천해줘", Right: null, new JudgedPlaces("서울", City: null, "food", Tag: null)),
            new("ja", "Pythonの株価", Right: null, Where: null),
        ];

        await using var services = LoadedIndex.Open(corpus.DataDirectory);
        var answers = await JudgedEvaluation.RunAsync(services, [questions], TestContext.Current.CancellationToken);

        Assert.Equal([(true, 1), (false, 1), (true, null)], answers.Select(answer => (answer.IsTuning, answer.FirstRight)));
        Assert.Equal([false, false, true], answers.Select(answer => answer.IsDeclined));
        Assert.All(answers, answer => Assert.Equal(answer.Quotes, answer.Verbatim));
        var scores = JudgedScores.Of("all", [.. answers]);
        Assert.Equal((2, 1.0, 1.0, 0.0, 1, 1.0), (scores.Answerable, scores.HitAt1, scores.RecallAt5, scores.WronglyDeclined, scores.Unanswerable, scores.Declined));
    }
}
