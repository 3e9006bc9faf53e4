using Microsoft.Extensions.DependencyInjection;
using Tourism.Core.Contracts;
using Tourism.RagApi.Answering;
using Tourism.RagApi.Questions;

namespace Tourism.Tests.RagApi.Answering;

public sealed class DeclineTests(RagApiHost host) : IClassFixture<RagApiHost>
{
    [Theory]
    [InlineData("주식 시세 알려줘", "한국에서 가 볼 장소")]
    [InlineData("株価を教えて", "韓国で訪れる場所")]
    [InlineData("Tell me the share prices", "only answer questions about places to visit in Korea")]
    public void Questions_outside_travel_in_Korea_are_declined_in_their_language(string query, string words)
    {
        var answer = Decline(query, NoAnswer.OutsideScope);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Citations);
    }

    [Fact]
    public void Without_an_offer_the_asker_is_told_how_to_ask_again() =>
        Assert.Equal("부산에서 질문에 맞는 장소를 찾지 못했습니다. 다른 지역이나 종류로 다시 물어봐 주세요.", Decline("부산 스키장", NoAnswer.NothingFound).Text);

    private ExtractiveAnswer Decline(string query, NoAnswer reason)
    {
        var question = RagQuestion.From(new RagQueryRequest { Query = query });
        var reading = host.Services.GetRequiredService<QuestionReader>().Read(query);
        return host.Services.GetRequiredService<ExtractiveAnswerer>().Decline(question, reading, reason, Offer.None);
    }
}
