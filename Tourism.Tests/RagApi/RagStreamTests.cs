using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace Tourism.Tests.RagApi;

public sealed class RagStreamTests(RagApiHost host) : IClassFixture<RagApiHost>
{
    [Theory]
    [InlineData("서울 궁궐 추천해줘", "text/event-stream")]
    [InlineData("경복궁은 언제 쉬나요?", "application/json;q=0.5, text/event-stream")]
    [InlineData("nothing of that sort xyzzy", "Text/Event-Stream")]
    public async Task A_stream_brings_sources_then_pieces_then_the_whole_answer(string query, string accept)
    {
        using var response = await SendAsync(query, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Single(response.Headers.GetValues("X-Process-Time"));
        var events = await ReadAsync(response);
        Assert.Equal("sources", events[0].Name);
        Assert.Equal("done", events[^1].Name);
        Assert.All(events[1..^1], item => Assert.Equal("delta", item.Name));
        var done = events[^1].Data;
        Assert.Equal(done.Text("answer"), string.Concat(events[1..^1].Select(item => item.Data.Text("text"))));
        Assert.Equal(done.GetProperty("sources").GetRawText(), events[0].Data.GetProperty("sources").GetRawText());
        Assert.Equal(done.GetProperty("documents").GetRawText(), events[0].Data.GetProperty("documents").GetRawText());
    }

    [Fact]
    public async Task The_last_event_is_the_answer_that_JSON_gives()
    {
        using var response = await SendAsync("서울 야경", "text/event-stream");
        var done = (await ReadAsync(response))[^1].Data;
        var json = await host.PostAsync("/rag/query", new { query = "서울 야경" });
        Assert.Equal(json.EnumerateObject().Select(member => member.Name), done.EnumerateObject().Select(member => member.Name));
        Assert.Equal(json.GetProperty("documents").GetRawText(), done.GetProperty("documents").GetRawText());
        Assert.Equal(json.GetProperty("citations").GetRawText(), done.GetProperty("citations").GetRawText());
    }

    [Theory]
    [InlineData("a", HttpStatusCode.BadRequest)]
    public async Task A_bad_request_is_a_problem_before_the_stream_begins(string query, HttpStatusCode status)
    {
        using var response = await SendAsync(query, "text/event-stream");
        var problem = await RagApiHost.ReadAsync(response, status);
        Assert.True(problem.GetProperty("errors").TryGetProperty("query", out _));
        Assert.NotEmpty(problem.Text("trace_id")!);
    }

    private async Task<HttpResponseMessage> SendAsync(string query, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/rag/query")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        Array.ForEach(accept.Split(','), type => request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(type)));
        return await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private static async Task<List<(string Name, JsonElement Data)>> ReadAsync(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var events = new List<(string, JsonElement)>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            events.Add((item.EventType, JsonElement.Parse(item.Data)));
        }

        return events;
    }
}
