namespace Tourism.Tests.ChatApi.Turns;

public sealed class ValidationTests : ChatApiTest
{
    [Theory]
    [InlineData("{}", "text")]
    [InlineData("""{"text":""}""", "text")]
    [InlineData("""{"text":"   "}""", "text")]
    [InlineData("""{"text":null}""", "text")]
    [InlineData("""{"text":5}""", "text")]
    [InlineData("""{"text":"hi","session_id":"a b"}""", "session_id")]
    [InlineData("""{"text":"hi","session_id":""}""", "session_id")]
    [InlineData("""{"text":"hi","session_id":"a\n"}""", "session_id")]
    [InlineData("""{"text":"hi","language":"fr"}""", "language")]
    [InlineData("""{"text":"hi","language":"ja,en"}""", "language")]
    public async Task A_wrong_field_is_named_as_on_the_wire(string body, string field)
    {
        using var response = await PostRawAsync("/chat", body);

        var problem = await ProblemAsync(response, 400);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task A_body_that_is_no_request_is_400(string body)
    {
        using var response = await PostRawAsync("/chat", body);
        await ProblemAsync(response, 400);
    }

    [Fact]
    public async Task Lengths_count_characters_after_trimming()
    {
        using var fits = await PostChatAsync("  " + string.Concat(Enumerable.Repeat("😀", 500)) + "  ");
        Assert.Equal(200, (int)fits.StatusCode);
        using var tooLong = await PostChatAsync(new string('가', 501));
        await ProblemAsync(tooLong, 400);
        using var longId = await PostChatAsync("안녕", new string('a', 129));
        await ProblemAsync(longId, 400);
    }

    [Fact]
    public async Task Other_errors_are_problem_details_too()
    {
        using var type = await PostRawAsync("/chat", "hello", "text/plain");
        await ProblemAsync(type, 415);
        using var size = await PostRawAsync("/chat", $$"""{"text":"hi","more":"{{new string('x', 11 * 1024)}}"}""");
        await ProblemAsync(size, 413);
        using var route = await GetAsync("/nothing/here");
        await ProblemAsync(route, 404);
        using var method = await GetAsync("/chat");
        await ProblemAsync(method, 405);
    }

    [Fact]
    public async Task Unknown_members_are_ignored_and_enums_are_read_in_any_case()
    {
        using var response = await PostRawAsync("/chat", """{"text":"hello","language":"JA","unknown":1}""");

        Assert.StartsWith("こんにちは", (await JsonAsync(response)).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_response_carries_one_process_time()
    {
        using var good = await PostChatAsync("hello");
        using var bad = await PostChatAsync("");
        Assert.Single(good.Headers.GetValues("X-Process-Time"));
        Assert.Single(bad.Headers.GetValues("X-Process-Time"));
    }
}
