using System.Net;
using System.Text;
using System.Text.Json;

namespace Tourism.Tests.ServiceDefaults;

public sealed class JsonBodyTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [InlineData("""{"message_text": "a", """, "it ends early, after 22 bytes")]
    [InlineData("""{"message_text": "a" """, "it ends early, after 21 bytes")]
    [InlineData("""{"message_text": "서""", "it ends early, after 21 bytes")]
    [InlineData("{\n\"message_text\": tru", "it ends early, after 21 bytes")]
    [InlineData("{'message_text': 1}", "at line 1, byte 2")]
    [InlineData("{\n  \"message_text\": \"a\",}", "at line 2, byte 23")]
    [InlineData("""{"message_text": "a"} {}""", "at line 1, byte 23")]
    [InlineData("""{"top_k": 01}""", "at line 1, byte 12")]
    [InlineData("not json", "at line 1, byte 2")]
    public async Task Malformed_JSON_is_said_to_be_so_with_its_place(string body, string place)
    {
        var problem = await PostAsync(body);
        Assert.StartsWith("The request body is not valid JSON", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(place, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(problem.TryGetProperty("errors", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    public async Task A_body_that_is_no_object_is_told_that_one_is_expected(string body) =>
        Assert.EndsWith("must be a JSON object.", (await PostAsync(body)).GetProperty("detail").GetString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"top_k": "5"}""", "top_k", "Must be a whole number.")]
    [InlineData("""{"TOP_K": "5"}""", "top_k", "Must be a whole number.")]
    [InlineData("""{"top_k": 1.5}""", "top_k", "Must be a whole number.")]
    [InlineData("""{"top_k": 99999999999}""", "top_k", "Must be a whole number.")]
    [InlineData("""{"message_text": 5}""", "message_text", "Must be a text.")]
    [InlineData("""{"message_text": "\ud83d"}""", "message_text", "Must be a text.")]
    [InlineData("""{"numbers": [1, "2"]}""", "numbers[1]", "Must be a whole number.")]
    [InlineData("""{"numbers": {}}""", "numbers", "Must be a list.")]
    [InlineData("""{"loud": "yes"}""", "loud", "Must be true or false.")]
    [InlineData("""{"inner": []}""", "inner", "Must be an object.")]
    [InlineData("""{"inner": {"inner": {"top_k": {}}}}""", "inner.inner.top_k", "Must be a whole number.")]
    [InlineData("""{"colour": "green"}""", "colour", "Must be one of red, dark_blue.")]
    [InlineData("""{"colour": "red,dark_blue"}""", "colour", "Must be one of red, dark_blue.")]
    [InlineData("""{"colour": "0"}""", "colour", "Must be one of red, dark_blue.")]
    [InlineData("""{"colour": 0}""", "colour", "Must be one of red, dark_blue.")]
    [InlineData("""{"colour": "\ud83d"}""", "colour", "Must be one of red, dark_blue.")]
    [InlineData("""{"colours": ["red", "red,dark_blue"]}""", "colours[1]", "Must be one of red, dark_blue.")]
    public async Task A_value_of_a_wrong_type_is_named_with_its_rule(string body, string field, string rule)
    {
        var problem = await PostAsync(body);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal((field, rule), (error.Name, error.Value[0].GetString()));
        Assert.Equal($"The field '{field}' m{rule[1..]}", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Unknown_members_are_ignored_however_deep_they_are()
    {
        using var response = await SendAsync($$"""{"unknown": {{new string('[', 5000)}}{{new string(']', 5000)}}, "message_text": "a"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"message_text\":\"a\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/problem+json")]
    public async Task UTF_8_is_read(string type)
    {
        using var response = await SendAsync("""{"message_text": "서울"}""", type);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json;charset=euc-kr", null)]
    [InlineData("application/json;charset=utf-16", null)]
    [InlineData("application/json;charset=nonsense", null)]
    [InlineData("application/json", "gzip")]
    [InlineData("application/json", "identity, br")]
    [InlineData("application/x-www-form-urlencoded", null)]
    public async Task Another_encoding_or_type_is_415(string type, string? coding)
    {
        using var response = await SendAsync("{}", type, coding);
        await ProblemDetailsTests.ReadAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task The_identity_coding_is_none()
    {
        using var response = await SendAsync("{}", coding: "identity");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<JsonElement> PostAsync(string body)
    {
        using var response = await SendAsync(body);
        return await ProblemDetailsTests.ReadAsync(response, HttpStatusCode.BadRequest);
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string type = "application/json", string? coding = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return await host.Client.PostAsync("/echo", content, TestContext.Current.CancellationToken);
    }
}
