namespace Tourism.Tests.ChatApi.Conversations;

public sealed class StoreFailureTests() : ChatApiTest(new ChatApiFactory())
{
    [Fact]
    public async Task Without_the_store_turns_are_answered_but_not_stored()
    {
        Break();

        var answer = await ChatAsync("서울 맛집 추천해줘", "s");

        Assert.Equal("search", answer.GetProperty("response_type").GetString());
        var metadata = answer.GetProperty("metadata");
        Assert.Equal(["embedding", "history"], Strings(metadata.GetProperty("degraded")));
        Assert.False(metadata.GetProperty("stored").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, metadata.GetProperty("chat_id").ValueKind);
    }

    [Fact]
    public async Task Without_the_store_sessions_are_503()
    {
        Break();

        using var history = await GetAsync("/chat/sessions/s/messages");
        await ProblemAsync(history, 503);
        Assert.NotNull(history.Headers.RetryAfter);
        using var deleted = await DeleteAsync("/chat/sessions/s");
        await ProblemAsync(deleted, 503);
        using var issued = await Http.PostAsync(new Uri("/chat/sessions", UriKind.Relative), null, Cancelled);
        await ProblemAsync(issued, 503);
    }

    [Fact]
    public async Task The_store_works_again_once_it_can()
    {
        Break();
        await ChatAsync("안녕", "s");

        Directory.Delete(Path.Combine(Factory.DataDirectory, "chat.db"));

        Assert.True((await ChatAsync("안녕", "s")).GetProperty("metadata").GetProperty("stored").GetBoolean());
    }

    // A folder where the file should be.
    private void Break() => Directory.CreateDirectory(Path.Combine(Factory.DataDirectory, "chat.db"));
}
