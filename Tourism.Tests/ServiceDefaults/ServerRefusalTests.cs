using System.Net.Sockets;
using System.Text;

namespace Tourism.Tests.ServiceDefaults;

/// <summary>Holds docs/http.md true: what the server refuses before it is a request.</summary>
public sealed class ServerRefusalTests(ServiceHost host) : IClassFixture<ServiceHost>
{
    [Theory]
    [InlineData("GET /number?value=호텔 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET /alive HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /alive\r\n\r\n", 400)]
    public async Task Bytes_that_are_no_request_are_refused_by_the_server_with_an_empty_body(string request, int status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request), TestContext.Current.CancellationToken);
        var response = await new StreamReader(client.GetStream()).ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith($"HTTP/1.1 {status} ", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Percent_encoded_letters_are_read()
    {
        using var response = await host.Client.GetAsync("/number?value=1&limit=%ED%98%B8", TestContext.Current.CancellationToken);
        var problem = await ProblemDetailsTests.ReadAsync(response, System.Net.HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty("limit", out _));
    }
}
