using Tourism.Bench.Intents;

namespace Tourism.Tests.ChatApi.Intents;

public sealed class IntentEvaluationTests
{
    private readonly IntentEvaluation evaluation = new();

    [Fact]
    public void Shares_of_right_readings_are_told_apart()
    {
        var score = evaluation.Score(
        [
            new JudgedUtterance("ko", "안녕하세요", "talk", null, null),
            new JudgedUtterance("ko", "부산 2박 3일 일정 짜줘", "itinerary", "부산", 4),
            new JudgedUtterance("ko", "부산 맛집", "itinerary", "서울", null),
            new JudgedUtterance("ko", "맛집", "search", "서울", null),
        ]);

        Assert.Equal(new IntentScore(4, 0.75, 0.5, 0.75), score);
    }

    [Theory]
    [InlineData("명동 맛집", "명동", true)]
    [InlineData("서울 명동 맛집", "서울", true)]
    [InlineData("서울 맛집", "명동", false)]
    [InlineData("구리 맛집", null, true)]
    [InlineData("Guri-si food", "구리", true)]
    public void A_region_is_right_inside_the_one_named(string text, string? label, bool isRight) =>
        Assert.Equal(isRight, evaluation.IsRegionRight(new JudgedUtterance("ko", text, "search", label, null)));
}
