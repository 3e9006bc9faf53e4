using System.Net.Sockets;
using Microsoft.Extensions.Options;
using MySqlConnector;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>Asks MariaDB within a time, and turns failures into <see cref="StoreUnavailableException"/>.</summary>
/// <remarks>
/// Who waits too long goes on without the answer; the driver's own time-outs end what was begun. The driver gets no tokens to cancel
/// with: for each it would open another connection and block a thread on it, on a server that does not answer.
/// </remarks>
internal sealed class MariaChatDatabase(MySqlDataSource source, IOptions<ChatOptions> options)
{
    public MySqlDataSource Source => source;

    /// <summary>Whether it is the database that failed: of a connection that breaks, the driver also throws what the socket threw.</summary>
    public static bool IsFailure(Exception error) =>
        error is MySqlException or TimeoutException or IOException or SocketException or InvalidOperationException;

    public Task<T> RunAsync<T>(Func<MySqlConnection, Task<T>> work, CancellationToken cancellationToken) =>
        BoundAsync(ConnectedAsync(work), cancellationToken);

    public async Task<T> BoundAsync<T>(Task<T> work, CancellationToken cancellationToken, TimeSpan? timeout = null)
    {
        await BoundAsync((Task)work, cancellationToken, timeout);
        return await work;
    }

    public async Task BoundAsync(Task work, CancellationToken cancellationToken, TimeSpan? timeout = null)
    {
        try
        {
            await work.WaitAsync(timeout ?? options.Value.StoreTimeout, cancellationToken);
        }
        catch (Exception error) when (IsFailure(error))
        {
            throw new StoreUnavailableException("The conversations cannot be read or written.", error);
        }
    }

    private async Task<T> ConnectedAsync<T>(Func<MySqlConnection, Task<T>> work)
    {
        await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
        return await work(connection);
    }
}
