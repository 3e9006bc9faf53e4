using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Tourism.Tests.ChatApi;

/// <summary>A front door of its own for every test of a class, and how tests speak with it.</summary>
public abstract class ChatApiTest : IAsyncDisposable
{
    private readonly ChatApiFactory factory;
    private readonly HttpClient http;

    private protected ChatApiTest(ChatApiFactory? factory = null)
    {
        this.factory = factory ?? new ChatApiFactory();
        http = this.factory.CreateClient();
    }

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    protected HttpClient Http => http;

    private protected ChatApiFactory Factory => factory;

    private protected FakeRag Rag => factory.Rag;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await factory.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<JsonElement> ChatAsync(string text, string? session = null)
    {
        using var response = await PostChatAsync(text, session);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await JsonAsync(response);
    }

    protected Task<HttpResponseMessage> PostChatAsync(string text, string? session = null) =>
        http.PostAsJsonAsync("/chat", new { text, session_id = session }, Cancelled);

    protected Task<HttpResponseMessage> PostRawAsync(string path, string body, string type = "application/json") =>
        http.PostAsync(new Uri(path, UriKind.Relative), new StringContent(body, Encoding.UTF8, type), Cancelled);

    protected Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(new Uri(path, UriKind.Relative), Cancelled);

    protected Task<HttpResponseMessage> DeleteAsync(string path) => http.DeleteAsync(new Uri(path, UriKind.Relative), Cancelled);

    protected async Task<string> IssueSessionAsync()
    {
        using var response = await http.PostAsync(new Uri("/chat/sessions", UriKind.Relative), null, Cancelled);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await JsonAsync(response)).GetProperty("session_id").GetString()!;
    }

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(Cancelled);

    /// <summary>Asserts problem details with that status, a sentence and a trace id, and gives them.</summary>
    protected static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, int status)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await JsonAsync(response);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Contains(' ', problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("trace_id").GetString()!);
        return problem;
    }

    protected static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
