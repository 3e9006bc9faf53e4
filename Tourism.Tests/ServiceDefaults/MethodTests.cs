using System.Net;

namespace Tourism.Tests.ServiceDefaults;

public sealed class MethodTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [InlineData("/alive")]
    [InlineData("/health")]
    [InlineData("/metrics")]
    [InlineData("/number?value=1&limit=1")]
    public async Task HEAD_is_GET_without_the_body(string path)
    {
        using var response = await SendAsync(HttpMethod.Head, path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(response.Content.Headers.ContentType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("alive", await host.Client.GetStringAsync("/alive", TestContext.Current.CancellationToken)); // the connection is in order
    }

    [Fact]
    public async Task HEAD_of_an_unknown_address_is_404()
    {
        using var response = await SendAsync(HttpMethod.Head, "/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/metrics", "GET, HEAD")]
    [InlineData("DELETE", "/metrics", "GET, HEAD")]
    [InlineData("OPTIONS", "/metrics", "GET, HEAD")]
    [InlineData("PUT", "/health", "GET, HEAD")]
    [InlineData("HEAD", "/echo", "POST")]
    [InlineData("GET", "/echo", "POST")]
    public async Task Another_method_is_405_with_the_allowed_ones(string method, string path, string allow)
    {
        using var response = await SendAsync(new HttpMethod(method), path);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allow, string.Join(", ", response.Content.Headers.Allow));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
