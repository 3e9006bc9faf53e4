using System.Net;

namespace Tourism.Tests.ChatApi.Conversations;

public sealed class ClientSessionIdTests() : ChatApiTest(new ChatApiFactory(
    "Production", ("Tourism:AllowEmbedded", "true"), ("Services:rag-api:http:0", "http://rag-api:8080")))
{
    [Fact]
    public async Task Outside_Development_an_id_that_was_not_issued_is_404()
    {
        using var response = await PostChatAsync("안녕", "mine");

        var problem = await ProblemAsync(response, 404);
        Assert.Contains("/chat/sessions", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_Development_issued_ids_and_turns_without_one_work()
    {
        var id = await IssueSessionAsync();

        Assert.True((await ChatAsync("안녕", id)).GetProperty("metadata").GetProperty("stored").GetBoolean());
        Assert.False((await ChatAsync("안녕")).GetProperty("metadata").GetProperty("stored").GetBoolean());
    }

    [Fact]
    public async Task Ids_that_clients_chose_earlier_can_neither_be_read_nor_deleted()
    {
        await using var open = new ChatApiFactory(
            "Production",
            ("Tourism:AllowEmbedded", "true"),
            ("Chat:AllowClientSessionIds", "true"),
            ("Tourism:DataDirectory", Factory.DataDirectory));
        using var client = open.CreateClient();
        using var turn = await client.PostAsync(
            new Uri("/chat", UriKind.Relative),
            new StringContent("""{"text":"hello","session_id":"mine"}""", null, "application/json"),
            Cancelled);
        Assert.Equal(HttpStatusCode.OK, turn.StatusCode);
        using var read = await client.GetAsync(new Uri("/chat/sessions/mine/messages", UriKind.Relative), Cancelled);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);

        using var history = await GetAsync("/chat/sessions/mine/messages");
        await ProblemAsync(history, 404);
        using var deleted = await DeleteAsync("/chat/sessions/mine");
        await ProblemAsync(deleted, 404);
    }
}
