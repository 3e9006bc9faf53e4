using Microsoft.AspNetCore.Http;
using Tourism.Core;

namespace Tourism.Tests.ChatApi.Turns;

public sealed class ChatTests : ChatApiTest
{
    [Theory]
    [InlineData("안녕하세요", "안녕하세요!")]
    [InlineData("こんにちは", "こんにちは！")]
    [InlineData("hello", "Hello!")]
    public async Task Greetings_are_answered_in_the_askers_language(string text, string beginning)
    {
        var answer = await ChatAsync(text);

        Assert.Equal("chat", answer.GetProperty("response_type").GetString());
        Assert.StartsWith(beginning, answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.GetProperty("id").GetString()!);
        Assert.Equal("rules", answer.GetProperty("metadata").GetProperty("model").GetString());
        Assert.False(answer.GetProperty("metadata").GetProperty("stored").GetBoolean());
        Assert.Empty(Rag.Queries);
    }

    [Fact]
    public async Task A_search_gives_the_places_of_RagApi()
    {
        var answer = await ChatAsync("서울 맛집 추천해줘");

        Assert.Equal("search", answer.GetProperty("response_type").GetString());
        Assert.Equal("찾은 답입니다. 두 번째 문장입니다.", answer.GetProperty("message").GetString());
        var place = answer.GetProperty("places")[0];
        Assert.Equal("장소 P_FOOD_0001", place.GetProperty("place_name").GetString());
        Assert.Equal("장소 P_FOOD_0001", place.GetProperty("name").GetString());
        Assert.Equal("P_FOOD_0001", place.GetProperty("document_id").GetString());
        Assert.Equal("P_FOOD_0001", place.GetProperty("source_id").GetString());
        Assert.Equal("요약 P_FOOD_0001", place.GetProperty("description").GetString());
        Assert.Equal("food", place.GetProperty("domain").GetString());
        Assert.Equal(["embedding"], Strings(answer.GetProperty("metadata").GetProperty("degraded")));
        var query = Assert.Single(Rag.Queries);
        Assert.Equal(("서울 맛집 추천해줘", "서울", TourismDomain.Food, Language.Ko), (query.Query, query.Area, query.Domain, query.Language));
    }

    [Fact]
    public async Task A_description_in_another_language_gives_way_to_the_documents_answer()
    {
        Rag.Query = request =>
        {
            var found = RagAnswers.Found(request, "P_FOOD_0001");
            return found with { Documents = [found.Documents[0] with { Summary = "日本語の要約です。", Answer = "한국어 대답" }] };
        };

        var answer = await ChatAsync("서울 맛집 추천해줘");

        Assert.Equal("한국어 대답", answer.GetProperty("places")[0].GetProperty("description").GetString());
    }

    [Fact]
    public async Task Nothing_found_is_a_search_without_places()
    {
        Rag.Query = request => RagAnswers.Found(request);

        var answer = await ChatAsync("how tall is mount everest");

        Assert.Equal("search", answer.GetProperty("response_type").GetString());
        Assert.Equal(0, answer.GetProperty("places").GetArrayLength());
    }

    [Fact]
    public async Task The_best_of_those_is_one_of_those()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");
        Rag.Query = request => RagAnswers.Found(request, "P_FOOD_0009", "P_FOOD_0002");

        var answer = await ChatAsync("거기 중에 가장 유명한 곳은?", "s");

        Assert.Equal("P_FOOD_0002", answer.GetProperty("places")[0].GetProperty("document_id").GetString());
        Assert.Contains("장소 P_FOOD_0002", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(("서울", TourismDomain.Food), (Rag.Queries[^1].Area, Rag.Queries[^1].Domain));
    }

    [Fact]
    public async Task When_the_words_find_none_of_those_the_last_search_is_asked_again()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");
        Rag.Query = request => request.Query!.Contains("주차", StringComparison.Ordinal)
            ? RagAnswers.Found(request)
            : RagAnswers.Found(request, "P_FOOD_0001");

        var answer = await ChatAsync("거기 중에 주차되는 식당은?", "s");

        Assert.Equal(1, answer.GetProperty("places").GetArrayLength());
    }

    [Fact]
    public async Task When_there_are_no_others_the_answer_says_so()
    {
        Rag.Places = _ => RagAnswers.Places("P_FOOD_0001", "P_FOOD_0002");
        await ChatAsync("서울 맛집 추천해줘", "s");

        var answer = await ChatAsync("다른 곳도 알려줘", "s");

        Assert.Equal(0, answer.GetProperty("places").GetArrayLength());
        Assert.StartsWith("더 찾은 곳이 없습니다.", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_not_those_shown_before()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");
        Rag.Places = _ => RagAnswers.Places("P_FOOD_0001", "P_FOOD_0002", "P_FOOD_0003");

        var answer = await ChatAsync("다른 곳도 알려줘", "s");

        Assert.Equal("/places?query=서울 맛집 추천해줘&domain=food&area=서울&limit=7", Assert.Single(Rag.PlaceQueries));

        Assert.Equal("다른 곳으로는 장소 P_FOOD_0003 등이 있습니다.", answer.GetProperty("message").GetString());
        var place = Assert.Single(answer.GetProperty("places").EnumerateArray());
        Assert.Equal("P_FOOD_0003", place.GetProperty("document_id").GetString());
    }

    [Fact]
    public async Task A_place_outside_the_region_of_the_conversation_is_found_too()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");
        Rag.Query = request => request.Area is null ? RagAnswers.Found(request, "P_HIS_0001") : RagAnswers.Found(request);

        var answer = await ChatAsync("가나다라관은 어때?", "s");

        Assert.Equal(1, answer.GetProperty("places").GetArrayLength());
    }

    [Fact]
    public async Task Without_a_session_nothing_is_remembered()
    {
        await ChatAsync("서울 맛집 추천해줘");
        await ChatAsync("숙소도 알려줘");

        Assert.Null(Rag.Queries[^1].Area);
    }

    [Fact]
    public async Task Only_the_last_five_turns_are_context()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");
        for (var turn = 0; turn < 4; turn++)
        {
            await ChatAsync("고마워", "s");
        }

        await ChatAsync("숙소도 알려줘", "s");
        Assert.Equal("서울", Rag.Queries[^1].Area);
        await ChatAsync("고마워", "s");
        await ChatAsync("쇼핑은?", "s");
        Assert.Null(Rag.Queries[^1].Area);
    }

    [Fact]
    public async Task A_plan_is_made_by_RagApi()
    {
        var answer = await ChatAsync("서울 1박 2일 일정 짜줘");

        Assert.Equal("itinerary", answer.GetProperty("response_type").GetString());
        Assert.Equal(2, answer.GetProperty("itinerary").GetProperty("days").GetArrayLength());
        Assert.Equal("서울 2일 일정입니다. 궁궐을 봅니다.", answer.GetProperty("message").GetString());
        Assert.Equal((1, Language.Ko), (Rag.Plans[0].Alternatives, Rag.Plans[0].Language));
    }

    [Fact]
    public async Task A_plan_without_a_length_says_that_it_is_for_one_day()
    {
        var answer = await ChatAsync("Make me an itinerary for Seoul");

        Assert.Contains("for one day", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StatusCodes.Status400BadRequest)]
    [InlineData(StatusCodes.Status422UnprocessableEntity)]
    public async Task A_plan_that_RagApi_refuses_is_explained(int status)
    {
        Rag.Plan = _ => Results.Problem("그 날은 모두 쉽니다.", statusCode: status);

        var answer = await ChatAsync("서울 일정 짜줘");

        Assert.Equal("chat", answer.GetProperty("response_type").GetString());
        Assert.EndsWith("그 날은 모두 쉽니다.", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("서울 맛집 추천해줘")]
    [InlineData("서울 일정 짜줘")]
    public async Task Without_RagApi_searches_and_plans_are_503_and_small_talk_goes_on(string text)
    {
        Rag.IsDown = true;

        using var response = await PostChatAsync(text, "s");
        await ProblemAsync(response, 503);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal("chat", (await ChatAsync("안녕", "s")).GetProperty("response_type").GetString());

        Rag.IsDown = false;
        Assert.NotEqual("chat", (await ChatAsync(text, "s")).GetProperty("response_type").GetString());
    }
}
