using System.Net;
using System.Net.Sockets;

namespace Tourism.Bench.Expansion;

/// <summary>
/// Stands between a client and a server, lets every round trip last longer by a delay, and counts the round trips: each time that the client
/// sends after the server did.
/// </summary>
internal sealed class DelayProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> connections = [];
    private readonly string host;
    private readonly int port;
    private readonly TimeSpan delay;
    private readonly TimeProvider time;
    private readonly Task accepting;
    private int roundTrips;

    public DelayProxy(string host, int port, TimeSpan delay, TimeProvider time)
    {
        (this.host, this.port, this.delay, this.time) = (host, port, delay, time);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Round trips of all connections so far.</summary>
    public int RoundTrips => Volatile.Read(ref roundTrips);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(connections);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            // The proxy is closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await server.ConnectAsync(host, port, stop.Token);
                var answered = true; // what a client sends first begins a round trip too
                var up = new DelayedPipe(client.GetStream(), server.GetStream(), delay, time, () =>
                {
                    if (Interlocked.Exchange(ref answered, false))
                    {
                        Interlocked.Increment(ref roundTrips);
                    }
                });
                var down = new DelayedPipe(server.GetStream(), client.GetStream(), TimeSpan.Zero, time, () => Interlocked.Exchange(ref answered, true));
                await Task.WhenAny(up.RunAsync(stop.Token), down.RunAsync(stop.Token));
            }
            catch (Exception error) when (error is SocketException or OperationCanceledException)
            {
                // The client sees its connection closed.
            }
        }
    }
}
