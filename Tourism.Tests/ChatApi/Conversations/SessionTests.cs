using System.Net;
using System.Text.Json;

namespace Tourism.Tests.ChatApi.Conversations;

public sealed class SessionTests : ChatApiTest
{
    [Fact]
    public async Task An_issued_id_has_128_bits_and_its_conversation_begins_empty()
    {
        using var response = await Http.PostAsync(new Uri("/chat/sessions", UriKind.Relative), null, Cancelled);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var id = (await JsonAsync(response)).GetProperty("session_id").GetString()!;
        Assert.Matches("^[A-Za-z0-9_-]{22}$", id);
        using var history = await GetAsync(response.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, history.StatusCode);
        Assert.Equal(0, (await JsonAsync(history)).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Turns_are_stored_with_their_answers_oldest_first()
    {
        var id = await IssueSessionAsync();
        var first = await ChatAsync("안녕", id);
        var second = await ChatAsync("서울 맛집 추천해줘", id);

        using var response = await GetAsync($"/chat/sessions/{id}/messages");
        var history = await JsonAsync(response);
        Assert.Equal(id, history.GetProperty("session_id").GetString());
        var messages = history.GetProperty("messages");
        Assert.Equal(["안녕", "서울 맛집 추천해줘"], messages.EnumerateArray().Select(message => message.GetProperty("user_message").GetString()!));
        Assert.Equal(["chat", "search"], messages.EnumerateArray().Select(message => message.GetProperty("response_type").GetString()!));
        Assert.True(JsonElement.DeepEquals(first, messages[0].GetProperty("assistant_response")));
        Assert.Equal(second.GetProperty("metadata").GetProperty("chat_id").GetInt64(), messages[1].GetProperty("chat_id").GetInt64());
        Assert.True(second.GetProperty("metadata").GetProperty("stored").GetBoolean());
        Assert.EndsWith("Z", messages[0].GetProperty("created_at").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_is_read_page_by_page_backwards()
    {
        for (var turn = 1; turn <= 5; turn++)
        {
            await ChatAsync($"안녕{new string('!', turn)}", "paged");
        }

        var texts = new List<string>();
        for (var before = ""; ;)
        {
            using var response = await GetAsync($"/chat/sessions/paged/messages?limit=2{before}");
            var page = await JsonAsync(response);
            texts.InsertRange(0, page.GetProperty("messages").EnumerateArray()
                .Select(message => message.GetProperty("user_message").GetString()!));
            if (page.GetProperty("next_before") is { ValueKind: JsonValueKind.Null })
            {
                break;
            }

            before = $"&before={page.GetProperty("next_before").GetInt64()}";
        }

        Assert.Equal(["안녕!", "안녕!!", "안녕!!!", "안녕!!!!", "안녕!!!!!"], texts);
    }

    [Theory]
    [InlineData("limit=0", "limit", "must be a whole number from 1 to 100.")]
    [InlineData("limit=101", "limit", "must be a whole number from 1 to 100.")]
    [InlineData("limit=abc", "limit", "must be a whole number from 1 to 100.")]
    [InlineData("before=0", "before", "must be the chat_id of a turn: a whole number of at least 1.")]
    [InlineData("before=abc", "before", "must be the chat_id of a turn: a whole number of at least 1.")]
    [InlineData("before=99999999999999999999", "before", "must be the chat_id of a turn: a whole number of at least 1.")]
    public async Task Limits_of_pages_are_checked(string query, string field, string rule)
    {
        using var response = await GetAsync($"/chat/sessions/{await IssueSessionAsync()}/messages?{query}");

        var problem = await ProblemAsync(response, 400);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal($"The parameter '{field}' {rule}", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_deleted_session_is_gone_with_its_turns()
    {
        var id = await IssueSessionAsync();
        await ChatAsync("안녕", id);

        using var deleted = await DeleteAsync($"/chat/sessions/{id}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var again = await DeleteAsync($"/chat/sessions/{id}");
        await ProblemAsync(again, 404);
        using var history = await GetAsync($"/chat/sessions/{id}/messages");
        await ProblemAsync(history, 404);
    }

    [Fact]
    public async Task Unknown_sessions_are_404()
    {
        using var history = await GetAsync("/chat/sessions/unknown/messages");
        await ProblemAsync(history, 404);
        using var deleted = await DeleteAsync("/chat/sessions/unknown");
        await ProblemAsync(deleted, 404);
    }

    [Fact]
    public async Task Turns_of_one_session_that_come_together_are_all_stored()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ChatAsync("서울 맛집 추천해줘", "together")));

        using var response = await GetAsync("/chat/sessions/together/messages");
        Assert.Equal(20, (await JsonAsync(response)).GetProperty("messages").GetArrayLength());
    }
}
