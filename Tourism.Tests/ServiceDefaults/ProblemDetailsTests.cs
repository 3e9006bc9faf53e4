using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Tourism.Tests.ServiceDefaults;

public sealed class ProblemDetailsTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [InlineData("""{"message_text": "a", """)]
    [InlineData("""{"message_text": "a" """)]
    [InlineData("{'message_text': 1}")]
    [InlineData("""{"message_text": "a",}""")]
    [InlineData("not json")]
    public async Task Malformed_JSON_is_400_and_said_to_be_so(string body)
    {
        var problem = await PostAsync(body, HttpStatusCode.BadRequest);
        Assert.Equal("The request body is not valid JSON.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task A_missing_body_is_400(string body) => await PostAsync(body, HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("""{"top_k": "5"}""", "top_k")]
    [InlineData("""{"top_k": 1.5}""", "top_k")]
    [InlineData("""{"top_k": 99999999999}""", "top_k")]
    [InlineData("""{"message_text": 5}""", "message_text")]
    [InlineData("""{"message_text": "\ud83d"}""", "message_text")]
    [InlineData("""{"numbers": [1, "2"]}""", "numbers[1]")]
    [InlineData("""{"numbers": {}}""", "numbers")]
    public async Task A_value_of_a_wrong_type_is_400_under_its_wire_name(string body, string field)
    {
        var problem = await PostAsync(body, HttpStatusCode.BadRequest);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.StartsWith($"{field}: ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_shape_is_400() => await PostAsync("[]", HttpStatusCode.BadRequest);

    [Fact]
    public async Task Validation_errors_have_wire_names_and_a_complete_detail()
    {
        var problem = await GetAsync("/invalid", HttpStatusCode.BadRequest);
        Assert.Equal("Must be 1 to 10.", problem.GetProperty("errors").GetProperty("top_k")[0].GetString());
        Assert.True(problem.GetProperty("errors").TryGetProperty("expansion_variations[0]", out _));
        Assert.Contains("top_k: Must be 1 to 10.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_of_a_wrong_type_is_400() => await GetAsync("/number?value=abc", HttpStatusCode.BadRequest);

    [Fact]
    public async Task An_unknown_address_is_404() => await GetAsync("/nowhere", HttpStatusCode.NotFound);

    [Fact]
    public async Task Another_method_is_405_with_the_allowed_ones()
    {
        using var response = await host.Client.GetAsync("/echo", TestContext.Current.CancellationToken);
        await ReadAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_body_that_is_not_JSON_is_415()
    {
        using var content = new StringContent("message_text=a", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await host.Client.PostAsync("/echo", content, TestContext.Current.CancellationToken);
        await ReadAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_10_KB_is_413_with_and_without_a_declared_length(bool chunked)
    {
        using var response = await SendAsync("/echo", $$"""{"message_text":"{{new string('a', 10 * 1024)}}"}""", chunked);
        await ReadAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_10_KB_is_read_whole(bool chunked)
    {
        using var response = await SendAsync("/count", new string('a', 10 * 1024), chunked);
        Assert.Equal("10240", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_exception_is_500_without_its_text()
    {
        var problem = await GetAsync("/boom", HttpStatusCode.InternalServerError);
        Assert.DoesNotContain(ServiceHost.Secret, problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/store")]
    [InlineData("/database")]
    public async Task A_store_that_is_down_is_503_with_Retry_After_and_without_its_text(string path)
    {
        using var response = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var problem = await ReadAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.DoesNotContain(ServiceHost.Secret, problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere", "text/event-stream", HttpStatusCode.NotFound)]
    [InlineData("/boom", "text/event-stream", HttpStatusCode.InternalServerError)]
    [InlineData("/store", "text/html", HttpStatusCode.ServiceUnavailable)]
    [InlineData("/invalid", "text/event-stream", HttpStatusCode.BadRequest)]
    [InlineData("/number?value=abc", "image/png", HttpStatusCode.BadRequest)]
    public async Task An_error_is_problem_JSON_whatever_the_client_accepts(string path, string accept, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await ReadAsync(response, status);
    }

    private async Task<JsonElement> PostAsync(string body, HttpStatusCode status)
    {
        using var response = await SendAsync("/echo", body, chunked: false);
        return await ReadAsync(response, status);
    }

    private async Task<JsonElement> GetAsync(string path, HttpStatusCode status)
    {
        using var response = await host.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return await ReadAsync(response, status);
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string body, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Single(response.Headers.GetValues("X-Process-Time"));
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.All(["type", "title", "detail", "trace_id"], name => Assert.NotEmpty(problem.GetProperty(name).GetString()!));
        Assert.EndsWith(".", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.False(problem.TryGetProperty("traceId", out _));
        return problem;
    }
}
