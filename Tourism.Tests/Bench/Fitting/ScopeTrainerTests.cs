using Tourism.Bench.Fitting;
using Tourism.Core.Text;
using Tourism.RagApi.Questions;

namespace Tourism.Tests.Bench.Fitting;

public sealed class ScopeTrainerTests
{
    [Fact]
    public void Words_of_other_topics_are_learned_from_messages()
    {
        ScopeExample[] examples =
        [
            .. Enumerable.Repeat(new[] { "weather forecast tomorrow", "weather in may", "how to cook rice", "cook some noodles" }, 5).SelectMany(texts => texts).Select(text => new ScopeExample(text, true)),
            .. Enumerable.Repeat(new[] { "palace opening hours", "palace near the river", "beach with a view", "beach hotel" }, 5).SelectMany(texts => texts).Select(text => new ScopeExample(text, false)),
        ];

        var model = new ScopeModel(ScopeTrainer.Fit(examples));

        Assert.True(model.Of(TextFolding.Fold("weather today")) > 0);
        Assert.True(model.Of(TextFolding.Fold("palace today")) < 0);
    }
}
