using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Tourism.ChatApi.Conversations;
using Tourism.ChatApi.Conversations.MariaDb;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.ChatApi.Conversations;

public sealed class MariaChatDatabaseTests
{
    private readonly MariaChatDatabase database = new(
        MariaConnections.Create("Server=127.0.0.1;Port=1;Database=x", MariaConnections.CommandTimeout),
        Options.Create(new ChatOptions { StoreTimeout = TimeSpan.FromMilliseconds(100) }));

    public static TheoryData<Exception> Failures =>
    [
        new SocketException((int)SocketError.ConnectionReset), new IOException(), new EndOfStreamException(),
        new InvalidOperationException("Connection must be Open"), new ObjectDisposedException("connection"),
    ];

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_the_driver_throws_of_a_connection_that_breaks_the_store_is_unavailable(Exception failure)
    {
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => database.BoundAsync(Task.FromException(failure), CancellationToken.None));

        Assert.Same(failure, error.InnerException);
    }

    [Fact]
    public async Task A_server_that_refuses_connections_and_one_that_never_answers_are_unavailable()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => database.RunAsync(MariaSchema.VersionAsync, CancellationToken.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => database.BoundAsync(Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken), CancellationToken.None));
    }

    [Fact]
    public async Task Mistakes_of_the_caller_and_its_leaving_are_its_own()
    {
        await Assert.ThrowsAsync<NotSupportedException>(
            () => database.BoundAsync(Task.FromException(new NotSupportedException()), CancellationToken.None));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => database.BoundAsync(new TaskCompletionSource().Task, new CancellationToken(canceled: true)));
    }
}
