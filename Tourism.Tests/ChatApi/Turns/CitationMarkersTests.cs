using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.Tests.ChatApi.Turns;

/// <summary>Answers of RagApi number their quotes; messages, which carry no citations, do not.</summary>
public sealed class CitationMarkersTests : ChatApiTest
{
    [Theory]
    [InlineData("국밥집: 매일 엽니다. [1] (1만 원)\n2. 김밥집: 쌉니다. [2]", "국밥집: 매일 엽니다. (1만 원)\n2. 김밥집: 쌉니다.")]
    [InlineData("韓国語の資料より: 매일 엽니다. [1] 쌉니다. [2]", "韓国語の資料より: 매일 엽니다. 쌉니다.")]
    [InlineData("Two at once. [1] [2]\nThe end.", "Two at once.\nThe end.")]
    public async Task A_message_has_no_numbers_of_citations(string answer, string message) =>
        Assert.Equal(message, await MessageAsync(answer, citations: 2));

    [Theory]
    [InlineData("문 여는 시간 [3]", 2)]
    [InlineData("[1] 앞에 빈칸이 없습니다[1]", 1)]
    [InlineData("메뉴 [무료] [0] [01] [1,2] [ 1 ] (1) ［1］ [１] [99999999999]", 2)]
    [InlineData("인용이 없습니다. [1]", 0)]
    public async Task Other_brackets_stay(string answer, int citations) =>
        Assert.Equal(answer, await MessageAsync(answer, citations));

    [Fact]
    public async Task An_answer_about_a_place_shown_before_has_no_numbers_either()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");
        Rag.Query = request => Cited(request, "매일 엽니다. [1] 쉬는 날 [없음]", 1);

        var answer = await ChatAsync("1번은 언제 쉬어?", "s");

        Assert.Equal("매일 엽니다. 쉬는 날 [없음]", answer.GetProperty("message").GetString());
    }

    private async Task<string?> MessageAsync(string answer, int citations)
    {
        Rag.Query = request => Cited(request, answer, citations);
        return (await ChatAsync("서울 맛집 추천해줘")).GetProperty("message").GetString();
    }

    private static RagQueryResponse Cited(RagQueryRequest request, string answer, int citations) =>
        RagAnswers.Found(request, "P_FOOD_0001") with
        {
            Answer = answer,
            Citations = [.. Enumerable.Range(1, citations).Select(number => new Citation("P_FOOD_0001", Language.Ko, $"{number}번째 인용"))],
        };
}
