using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Tourism.Tests.ServiceDefaults;

public sealed class InterruptedBodyTests : IAsyncLifetime
{
    private readonly WebApplication app = ServiceHost.Build(services => services.AddLogging(logging => logging
        .AddFakeLogging().AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Debug)));
    private readonly TcpClient client = new();

    [Fact]
    public async Task A_server_that_stops_while_a_body_arrives_answers_503()
    {
        await SendHalfABodyAsync();

        var stop = app.StopAsync(TestContext.Current.CancellationToken);
        var head = await ReadHeadAsync();
        client.Close();
        await stop;

        Assert.StartsWith("HTTP/1.1 503 ", head[0], StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/problem+json", head);
        Assert.Contains(head, line => line.StartsWith("Retry-After: ", StringComparison.Ordinal));
        AssertNoErrorIsLogged();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_goes_while_its_body_arrives_is_no_error(bool reset)
    {
        await SendHalfABodyAsync();

        client.LingerState = new LingerOption(enable: reset, 0); // a reset connection, else one closed in order
        client.Close();

        await app.StopAsync(TestContext.Current.CancellationToken); // waits for the request
        AssertNoErrorIsLogged();
    }

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        await client.ConnectAsync("127.0.0.1", new Uri(app.Urls.First()).Port);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task SendHalfABodyAsync()
    {
        var request = "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"message_text\":"u8.ToArray();
        await client.GetStream().WriteAsync(request, TestContext.Current.CancellationToken);
        while (Logs().All(record => !record.Message.Contains("started reading request body", StringComparison.Ordinal)))
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    private async Task<List<string>> ReadHeadAsync()
    {
        using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private IEnumerable<FakeLogRecord> Logs() => app.Services.GetFakeLogCollector().GetSnapshot();

    private void AssertNoErrorIsLogged() =>
        Assert.All(Logs(), record => Assert.True(record.Level < LogLevel.Warning || IsKestrelsOwn(record), record.ToString()));

    // Depending on when a reset arrives, the server says this of the connection itself, whatever the application does.
    private static bool IsKestrelsOwn(FakeLogRecord record) =>
        record is { Level: LogLevel.Warning, Message: "Connection processing ended abnormally." }
        && record.Category!.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal);
}
