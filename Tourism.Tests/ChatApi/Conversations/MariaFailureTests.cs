using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tourism.Tests.Servers;

namespace Tourism.Tests.ChatApi.Conversations;

/// <summary>What callers see while MariaDB is stopped, frozen or killed: a server of its own for each test.</summary>
public sealed class MariaFailureTests : IAsyncLifetime
{
    private PrivateMaria server = null!;
    private MariaDatabase database = null!;
    private ChatApiFactory front = null!;
    private HttpClient http = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await PrivateMaria.StartAsync();
        database = new MariaDatabase(server.ConnectionString);
        await database.MigrateAsync();
        front = new ChatApiFactory("Development", ("ConnectionStrings:chatdb", database.Service));
        http = front.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        await (front?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_MariaDB_turns_are_answered_without_memory_and_all_is_well_once_it_is_back(bool frozen)
    {
        var first = await ChatAsync("서울 맛집 추천해줘", "s");
        Assert.True(Stored(first));
        Assert.Equal(("healthy", "ok"), await HealthAsync());

        await (frozen ? server.PauseAsync() : server.StopAsync());
        for (var turn = 0; turn < 3; turn++)
        {
            var answer = await ChatAsync("부산 맛집 추천해줘", "s");
            Assert.Equal("search", answer.GetProperty("response_type").GetString());
            AssertNotStored(answer);
        }

        Assert.Equal(("degraded", "error"), await HealthAsync());
        await AssertUnavailableAsync(HttpMethod.Get, "/chat/sessions/s/messages");
        await AssertUnavailableAsync(HttpMethod.Delete, "/chat/sessions/s");
        await AssertUnavailableAsync(HttpMethod.Post, "/chat/sessions");

        await (frozen ? server.ResumeAsync() : server.StartAgainAsync());
        var last = await ChatAsync("그 중에 첫 번째는?", "s");
        Assert.True(Stored(last));
        Assert.Equal([ChatId(first), ChatId(last)], await StoredIdsAsync("s"));
        Assert.Equal(("healthy", "ok"), await HealthAsync());
    }

    [Fact]
    public async Task A_server_that_freezes_during_a_turn_costs_its_memory_alone()
    {
        await ChatAsync("안녕", "s");
        front.Rag.Plan = request => new After(server.PauseAsync, Results.Json(RagAnswers.Plan(request), FakeRag.Json));

        AssertNotStored(await ChatAsync("부산 1박 2일 일정 짜줘", "s"));
        AssertNotStored(await ChatAsync("안녕", "s"));
        await server.ResumeAsync();

        Assert.True(Stored(await ChatAsync("안녕", "s")));
    }

    [Fact]
    public async Task What_was_reported_as_stored_is_there_after_a_crash_exactly_once_and_in_order()
    {
        var reported = new ConcurrentDictionary<string, List<long>>();
        var crash = new TaskCompletionSource();
        var talking = Task.WhenAll(Enumerable.Range(0, 4).Select(number => TalkAsync($"s{number}")));

        await crash.Task;
        await server.StopAsync(immediate: true);
        await talking;
        await server.StartAgainAsync();

        foreach (var (session, ids) in reported)
        {
            // A turn that was committed as the connection broke is stored without having been reported: one a session at most.
            var stored = await StoredIdsAsync(session);
            Assert.Equal(ids, stored.Take(ids.Count));
            Assert.InRange(stored.Length - ids.Count, 0, 1);
        }

        async Task TalkAsync(string session)
        {
            reported[session] = [];
            while (await ChatAsync("안녕", session) is var answer && Stored(answer))
            {
                reported[session].Add(ChatId(answer));
                if (reported[session].Count > 10)
                {
                    crash.TrySetResult();
                }
            }
        }
    }

    private static bool Stored(JsonElement answer) => answer.GetProperty("metadata").GetProperty("stored").GetBoolean();

    private static long ChatId(JsonElement answer) => answer.GetProperty("metadata").GetProperty("chat_id").GetInt64();

    private static void AssertNotStored(JsonElement answer)
    {
        var metadata = answer.GetProperty("metadata");
        Assert.Contains("history", metadata.GetProperty("degraded").EnumerateArray().Select(item => item.GetString()));
        Assert.False(metadata.GetProperty("stored").GetBoolean());
        Assert.Equal(JsonValueKind.Null, metadata.GetProperty("chat_id").ValueKind);
    }

    private async Task<JsonElement> ChatAsync(string text, string session)
    {
        using var response = await http.PostAsJsonAsync("/chat", new { text, session_id = session }, Cancelled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    private async Task<long[]> StoredIdsAsync(string session)
    {
        var history = await http.GetFromJsonAsync<JsonElement>($"/chat/sessions/{session}/messages?limit=100", Cancelled);
        return [.. history.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("chat_id").GetInt64())];
    }

    private async Task<(string?, string?)> HealthAsync()
    {
        front.Rag.Other = context => Results.Json(new { status = "healthy", checks = new { } }).ExecuteAsync(context);
        using var response = await http.GetAsync(new Uri("/health", UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var report = await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        return (report.GetProperty("status").GetString(), report.GetProperty("checks").GetProperty("mariadb").GetString());
    }

    private async Task AssertUnavailableAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        using var response = await http.SendAsync(request, Cancelled);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    private sealed class After(Func<Task> first, IResult result) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await first();
            await result.ExecuteAsync(httpContext);
        }
    }
}
