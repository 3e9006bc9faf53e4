using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Tourism.Tests.ChatApi.Turns;

public sealed class StreamTests : ChatApiTest
{
    [Fact]
    public async Task Small_talk_streams_intent_deltas_and_the_whole_answer()
    {
        var events = await StreamAsync("thanks");

        Assert.Equal(["intent", "delta", "delta", "done"], events.Select(item => item.EventType));
        var done = events[^1].Data;
        Assert.Equal("chat", done.GetProperty("response_type").GetString());
        var deltas = events.Where(item => item.EventType == "delta").Select(item => item.Data.GetProperty("text").GetString());
        Assert.Equal(done.GetProperty("message").GetString(), string.Concat(deltas));
    }

    [Fact]
    public async Task A_search_streams_its_places_before_done_and_is_stored()
    {
        var events = await StreamAsync("서울 맛집 추천해줘", "s");

        Assert.Equal(["intent", "delta", "delta", "places", "done"], events.Select(item => item.EventType));
        Assert.Equal("search", events[0].Data.GetProperty("response_type").GetString());
        Assert.Equal(2, events[3].Data.GetArrayLength());
        Assert.True(events[^1].Data.GetProperty("metadata").GetProperty("stored").GetBoolean());
        using var history = await GetAsync("/chat/sessions/s/messages");
        Assert.Equal(1, (await JsonAsync(history)).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task A_plan_streams_its_itinerary()
    {
        var events = await StreamAsync("서울 1박 2일 일정 짜줘");

        Assert.Equal(["intent", "delta", "delta", "itinerary", "done"], events.Select(item => item.EventType));
        Assert.Equal("plan-1", events[3].Data.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Without_RagApi_the_stream_ends_with_an_error_and_the_session_goes_on()
    {
        Rag.IsDown = true;

        var events = await StreamAsync("서울 맛집 추천해줘", "s");

        Assert.Equal(["intent", "error"], events.Select(item => item.EventType));
        Assert.Equal(503, events[1].Data.GetProperty("status").GetInt32());
        Assert.Equal("chat", (await ChatAsync("안녕", "s")).GetProperty("response_type").GetString());
    }

    private async Task<List<(string EventType, JsonElement Data)>> StreamAsync(string text, string? session = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat");
        request.Content = JsonContent.Create(new { text, session_id = session });
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var response = await Http.SendAsync(request, Cancelled);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = new List<(string, JsonElement)>();
        var parser = SseParser.Create(
            await response.Content.ReadAsStreamAsync(Cancelled), (_, data) => JsonSerializer.Deserialize<JsonElement>(data));
        await foreach (var item in parser.EnumerateAsync(Cancelled))
        {
            events.Add((item.EventType, item.Data));
        }

        return events;
    }
}
