using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Tourism.Tests.ServiceDefaults;

public sealed class ProblemDetailsTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Fact]
    public async Task Validation_errors_have_wire_names_and_a_complete_detail()
    {
        var problem = await GetAsync("/invalid", HttpStatusCode.BadRequest);
        Assert.Equal("Must be 1 to 10.", problem.GetProperty("errors").GetProperty("top_k")[0].GetString());
        Assert.True(problem.GetProperty("errors").TryGetProperty("expansion_variations[0]", out _));
        Assert.Equal(
            "The parameter 'top_k' must be 1 to 10. The parameter 'expansion_variations[0]' is not valid. No such thing is known.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("value=abc", "value", "Must be a whole number.")]
    [InlineData("limit=2", "value", "Must be a whole number.")]
    [InlineData("value=1&limit=abc", "limit", "Must be a whole number from 1 to 10.")]
    [InlineData("value=1&limit=99999999999999999999", "limit", "Must be a whole number from 1 to 10.")]
    [InlineData("value=1&limit=1&limit=2", "limit", "Must be a whole number from 1 to 10.")]
    public async Task A_parameter_that_cannot_be_read_is_400_under_its_name(string query, string name, string rule)
    {
        var problem = await GetAsync("/number?" + query, HttpStatusCode.BadRequest);
        Assert.Equal(rule, problem.GetProperty("errors").GetProperty(name)[0].GetString());
        Assert.StartsWith($"The parameter '{name}' must be a whole number", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_is_404() => await GetAsync("/nowhere", HttpStatusCode.NotFound);

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

    [Theory]
    [InlineData("/boom")]
    [InlineData("/unwritable")]
    public async Task An_exception_is_500_without_its_text(string path)
    {
        var problem = await GetAsync(path, HttpStatusCode.InternalServerError);
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

    internal static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode status)
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
