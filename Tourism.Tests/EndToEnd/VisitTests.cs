using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tourism.Tests.SampleData;

namespace Tourism.Tests.EndToEnd;

public sealed class VisitTests(SampleCorpusFixture corpus) : IAsyncLifetime
{
    private readonly WholeSystem system = new(corpus.DataDirectory);

    [Theory]
    [InlineData("서울 맛집 추천해줘", "ko")]
    [InlineData("ソウルのおすすめグルメ", "ja")]
    [InlineData("best restaurants in Seoul", "en")]
    public async Task A_question_for_food_in_Seoul_is_answered_with_food_places_in_Seoul(string query, string language)
    {
        var answer = await PostAsync("/rag/query", new { query, top_k = 5 });

        Assert.Equal(language, answer.GetProperty("language").GetString());
        Assert.Equal(5, answer.GetProperty("sources").GetArrayLength());
        Assert.All(answer.GetProperty("sources").EnumerateArray(), source =>
        {
            var place = corpus.Documents.Single(document => document.DocumentId == source.GetString());
            Assert.Equal("P_FOOD", place.DocumentId[..6]);
            Assert.StartsWith("서울", place.Area, StringComparison.Ordinal);
            Assert.Contains(place.Names.Known(), name => answer.GetProperty("answer").GetString()!.Contains(name.Text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_conversation_searches_follows_up_plans_and_is_remembered_until_it_is_deleted()
    {
        var session = (await PostAsync("/chat/sessions", new { })).GetProperty("session_id").GetString()!;

        var search = await PostAsync("/chat", new { text = "부산 바다 보러 갈 만한 곳", session_id = session });
        var followUp = await PostAsync("/chat", new { text = "거기 중에 가장 유명한 곳은?", session_id = session });
        var plan = await PostAsync("/chat", new { text = "1박 2일 일정 짜줘", session_id = session });

        var shown = Ids(search);
        Assert.NotEmpty(shown);
        Assert.Subset(shown, Ids(followUp));
        Assert.Equal("itinerary", plan.GetProperty("response_type").GetString());
        var days = plan.GetProperty("itinerary").GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(2, days.Count);
        Assert.All(days.SelectMany(day => day.GetProperty("segments").EnumerateArray()), visit =>
            Assert.StartsWith("부산", visit.GetProperty("area").GetString(), StringComparison.Ordinal));

        var history = await GetAsync($"/chat/sessions/{session}/messages");
        Assert.Equal(
            ["search", "search", "itinerary"],
            history.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("response_type").GetString()));

        using var deleted = await system.FrontDoor.DeleteAsync(new Uri($"/chat/sessions/{session}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await system.FrontDoor.GetAsync(new Uri($"/chat/sessions/{session}/messages", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_plan_can_be_fetched_again_as_JSON_calendar_and_map()
    {
        var plans = await PostAsync("/recommend/itinerary", new { region = "済州", domains = new[] { "nat", "food" }, duration_days = 2 });
        var id = plans.GetProperty("itineraries")[0].GetProperty("id").GetString();

        var saved = await GetAsync($"/recommend/itinerary/{id}");
        var calendar = await system.FrontDoor.GetStringAsync(new Uri($"/recommend/itinerary/{id}.ics", UriKind.Relative), TestContext.Current.CancellationToken);
        var map = await GetAsync($"/recommend/itinerary/{id}.geojson");

        Assert.True(JsonElement.DeepEquals(plans.GetProperty("itineraries")[0], saved));
        Assert.Equal(
            saved.GetProperty("days").EnumerateArray().Sum(day => day.GetProperty("segments").GetArrayLength()),
            calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Equal("FeatureCollection", map.GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_place_of_an_answer_can_be_looked_up()
    {
        var answer = await PostAsync("/rag/query", new { query = "경복궁 휴무일" });
        var place = await GetAsync($"/places/{answer.GetProperty("sources")[0].GetString()}");

        Assert.Equal("경복궁", place.GetProperty("names").GetProperty("ko").GetString());
        Assert.Equal("화요일", place.GetProperty("closed").GetString());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => system.DisposeAsync();

    private static HashSet<string> Ids(JsonElement turn) =>
        [.. turn.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("document_id").GetString()!)];

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await system.FrontDoor.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private Task<JsonElement> GetAsync(string path) => system.FrontDoor.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);
}
