using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tourism.Tests.ChatApi.Forwarding;

public sealed class ForwardingTests() : ChatApiTest(new ChatApiFactory("Development", ("RagApi:RequestTimeout", "00:00:00.5")))
{
    [Theory]
    [InlineData("GET", "/places/P_HIS_0001?x=%EC%84%9C%EC%9A%B8", "/places/P_HIS_0001?x=%EC%84%9C%EC%9A%B8")]
    [InlineData("GET", "/places?query=a&near=37.5,127", "/places?query=a&near=37.5,127")]
    [InlineData("POST", "/recommend", "/recommend")]
    [InlineData("GET", "/recommend/itinerary/abc.ics", "/recommend/itinerary/abc.ics")]
    [InlineData("HEAD", "/places/P_HIS_0001", "/places/P_HIS_0001")]
    [InlineData("GET", "/rag/metrics", "/metrics")]
    public async Task Requests_pass_with_method_path_query_and_body(string method, string path, string expected)
    {
        Rag.Other = async context =>
        {
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.Headers["X-Process-Time"] = "9.99";
            var request = context.Request;
            await context.Response.WriteAsync($"{request.Method} {request.Path}{request.QueryString} {body}", context.RequestAborted);
        };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "POST" ? new StringContent("{\"a\":1}", Encoding.UTF8, "application/json") : null;

        using var response = await Http.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(
            $"{method} {expected} {(method == "POST" ? "{\"a\":1}" : "")}", await response.Content.ReadAsStringAsync(Cancelled));
        Assert.NotEqual("9.99", Assert.Single(response.Headers.GetValues("X-Process-Time")));
    }

    [Fact]
    public async Task Problems_of_RagApi_pass_unchanged()
    {
        Rag.Other = context => Results.Problem("그런 장소가 없습니다. 없음.", statusCode: 404).ExecuteAsync(context);
        using var response = await GetAsync("/places/none");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("그런 장소가", (await JsonAsync(response)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/places/P_HIS_0001")]
    [InlineData("POST", "/rag/query")]
    [InlineData("POST", "/recommend/itinerary")]
    [InlineData("GET", "/rag/metrics")]
    public async Task RagApi_that_is_down_is_503_with_Retry_After(string method, string path)
    {
        Rag.IsDown = true;
        using var response = await SendAsync(method, path);

        await ProblemAsync(response, 503);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Single(response.Headers.GetValues("X-Process-Time"));
    }

    [Fact]
    public async Task RagApi_that_is_too_slow_is_503()
    {
        Rag.Other = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var response = await GetAsync("/places/slow");

        await ProblemAsync(response, 503);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData(StatusCodes.Status502BadGateway)]
    [InlineData(StatusCodes.Status504GatewayTimeout)]
    public async Task A_gateway_error_on_the_way_is_503(int status)
    {
        Rag.Other = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("<html>bad</html>");
        };
        using var response = await GetAsync("/places/x");

        await ProblemAsync(response, 503);
    }

    [Fact]
    public async Task Bodies_over_10_KB_are_refused_before_RagApi_sees_them()
    {
        using var response = await PostRawAsync("/rag/query", $$"""{"query":"{{new string('x', 11 * 1024)}}"}""");

        await ProblemAsync(response, 413);
        Assert.Empty(Rag.Queries);
    }

    [Theory]
    [InlineData("PUT", "/rag/query", "POST")]
    [InlineData("GET", "/rag/query", "POST")]
    [InlineData("HEAD", "/rag/query", "POST")]
    [InlineData("POST", "/rag/metrics", "GET, HEAD")]
    [InlineData("GET", "/recommend", "POST")]
    [InlineData("OPTIONS", "/recommend/itinerary", "POST")]
    [InlineData("DELETE", "/recommend/itinerary/abc.ics", "GET, HEAD")]
    [InlineData("PUT", "/places", "GET, HEAD")]
    [InlineData("DELETE", "/places/P_HIS_0001", "GET, HEAD")]
    public async Task Methods_that_no_route_has_are_405_with_the_methods_that_it_has(string method, string path, string allow)
    {
        using var response = await Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancelled);
        Assert.Equal(allow, string.Join(", ", response.Content.Headers.Allow));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    public async Task Addresses_that_RagApi_does_not_have_are_404_for_every_method(string method)
    {
        foreach (var path in (string[])["/rag", "/rag/nothing", "/recommend/nothing", "/places/a/b"])
        {
            using var response = await Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Cancelled);
            await ProblemAsync(response, 404);
        }
    }

    [Fact]
    public async Task Streams_arrive_as_they_are_written()
    {
        var seen = new TaskCompletionSource();
        Rag.Other = async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("event: sources\ndata: 1\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await seen.Task; // the rest comes only after the client has the first event
            await context.Response.WriteAsync("event: done\ndata: 2\n\n", context.RequestAborted);
        };
        using var response = await Http.GetAsync(
            new Uri("/places/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancelled);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancelled));

        Assert.Equal("event: sources", await reader.ReadLineAsync(Cancelled));
        seen.SetResult();
        Assert.EndsWith("data: 2\n\n", await reader.ReadToEndAsync(Cancelled), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path) =>
        method == "GET" ? GetAsync(path) : PostRawAsync(path, """{"query":"서울 맛집"}""");
}
