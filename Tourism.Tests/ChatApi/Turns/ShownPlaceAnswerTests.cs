using Microsoft.AspNetCore.Http;
using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.Tests.ChatApi.Turns;

/// <summary>How turns about places shown are answered with what RagApi knows of them.</summary>
public sealed class ShownPlaceAnswerTests : ChatApiTest
{
    [Fact]
    public async Task A_number_is_answered_with_that_place_alone()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");

        var answer = await ChatAsync("2번 영업시간은?", "s");

        Assert.Equal("장소 P_FOOD_0002 영업시간은?", Rag.Queries[^1].Query);
        Assert.Null(Rag.Queries[^1].Area);
        Assert.Equal("장소 P_FOOD_0002: 대답 P_FOOD_0002", answer.GetProperty("message").GetString());
        Assert.Equal("P_FOOD_0002", Assert.Single(answer.GetProperty("places").EnumerateArray()).GetProperty("document_id").GetString());
    }

    [Fact]
    public async Task An_answer_that_quotes_the_place_alone_is_given_as_it_is()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");
        Rag.Query = request => RagAnswers.Found(request, "P_FOOD_0001", "P_FOOD_0002") with
        {
            Citations = [new Citation("P_FOOD_0002", Language.Ko, "매일 엽니다.")],
        };

        var answer = await ChatAsync("두 번째 곳은 언제 쉬어?", "s");

        Assert.Equal("찾은 답입니다. 두 번째 문장입니다.", answer.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_place_that_RagApi_does_not_find_again_is_given_as_it_was_shown()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");
        Rag.Query = request => RagAnswers.Found(request);

        var answer = await ChatAsync("1번 자세히", "s");

        Assert.Equal("장소 P_FOOD_0001: 요약 P_FOOD_0001", answer.GetProperty("message").GetString());
        Assert.Equal(1, answer.GetProperty("places").GetArrayLength());
    }

    [Fact]
    public async Task What_is_near_a_place_is_asked_for_around_it_and_leaves_it_out()
    {
        Rag.Query = request => RagAnswers.Found(request, "P_FOOD_0001");
        Rag.Places = _ => RagAnswers.Places("P_FOOD_0001", "P_FOOD_0002");
        await ChatAsync("가나다라 식당", "s");

        var answer = await ChatAsync("근처에 뭐 있어?", "s");

        Assert.Equal("/places?near=37.5,127&radius_km=2&limit=6", Rag.PlaceQueries[0]);
        Assert.Equal("P_FOOD_0002", Assert.Single(answer.GetProperty("places").EnumerateArray()).GetProperty("document_id").GetString());
        Assert.Equal("‘장소 P_FOOD_0001’ 근처에는 장소 P_FOOD_0002 등이 있습니다.", answer.GetProperty("message").GetString());
    }

    [Fact]
    public async Task With_nothing_near_a_place_the_answer_says_so()
    {
        Rag.Query = request => RagAnswers.Found(request, "P_FOOD_0001");
        await ChatAsync("가나다라 식당", "s");
        Rag.Places = _ => RagAnswers.Places("P_FOOD_0001");

        var answer = await ChatAsync("근처 호텔은?", "s");

        Assert.Equal("search", answer.GetProperty("response_type").GetString());
        Assert.Equal(0, answer.GetProperty("places").GetArrayLength());
        Assert.Contains("근처에서 더 찾은 곳이 없습니다", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_is_asked_back_for_and_then_told()
    {
        await ChatAsync("서울 맛집 추천해줘", "s");

        var question = await ChatAsync("그중 제일 가까운 곳은?", "s");
        var answer = await ChatAsync("명동", "s");

        Assert.Equal("chat", question.GetProperty("response_type").GetString());
        Assert.Contains("명동에서 가장 가까운 곳은?", question.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("명동에서 가장 가까운 곳은 ‘장소 P_FOOD_0001’입니다.", answer.GetProperty("message").GetString());
        Assert.Equal(2, answer.GetProperty("places").GetArrayLength());
    }

    [Fact]
    public async Task A_plan_without_museums_avoids_those_that_there_are()
    {
        await ChatAsync("서울 3일 일정 짜줘", "s");
        Rag.Places = _ => new PlacesResponse([RagAnswers.Place("P_HIS_0001", "museum"), RagAnswers.Place("P_HIS_0002", "palace")]);

        await ChatAsync("박물관은 빼줘", "s");

        Assert.Equal("/places?area=서울&limit=100", Assert.Single(Rag.PlaceQueries));
        Assert.Equal((3, "P_HIS_0001"), (Rag.Plans[^1].DurationDays, Assert.Single(Rag.Plans[^1].AvoidPlaces!)));
    }

    [Fact]
    public async Task Places_of_a_plan_are_shown_places_too()
    {
        Rag.Plan = request =>
        {
            var plan = RagAnswers.Plan(request);
            var segment = new ItinerarySegment
            {
                Time = "오전",
                Start = "09:00",
                End = "10:00",
                PlaceName = "가나궁",
                Description = "궁궐",
                DocumentId = "P_HIS_0009",
                Domain = TourismDomain.His,
                Notes = [],
            };
            var itinerary = plan.Itineraries[0] with { Days = [new ItineraryDay(1, null, [segment])] };
            return Results.Json(plan with { Itineraries = [itinerary] }, FakeRag.Json);
        };
        await ChatAsync("서울 하루 일정 짜줘", "s");

        await ChatAsync("첫 번째 장소 자세히 알려줘", "s");

        Assert.StartsWith("가나궁", Rag.Queries[0].Query, StringComparison.Ordinal);
    }
}
