using System.Net;
using System.Net.Sockets;
using System.Text;
using Tourism.Bench.Expansion;

namespace Tourism.Tests.Bench.Expansion;

public sealed class DelayProxyTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Every_question_that_is_answered_is_a_round_trip_and_waits_for_the_delay()
    {
        var time = new InstantTime();
        await using var proxy = Start(time);
        using var client = await ConnectAsync(proxy);

        for (var question = 0; question < 3; question++)
        {
            Assert.Equal("abc", await AskAsync(client, "abc"));
        }

        Assert.Equal(3, proxy.RoundTrips);
        Assert.Equal([Delay, Delay, Delay], time.Waits);
    }

    [Fact]
    public async Task Round_trips_of_all_connections_count()
    {
        await using var proxy = Start(new InstantTime());
        using var first = await ConnectAsync(proxy);
        using var second = await ConnectAsync(proxy);

        await AskAsync(first, "abc");
        await AskAsync(second, "abc");

        Assert.Equal(2, proxy.RoundTrips);
    }

    [Fact]
    public async Task A_client_that_leaves_does_not_hinder_the_next()
    {
        await using var proxy = Start(new InstantTime());
        (await ConnectAsync(proxy)).Dispose();
        using var client = await ConnectAsync(proxy);

        Assert.Equal("abc", await AskAsync(client, "abc"));
    }

    private static DelayProxy Start(TimeProvider time) => new("127.0.0.1", Echo.Port, Delay, time);

    private static async Task<TcpClient> ConnectAsync(DelayProxy proxy)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, proxy.Port, TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task<string> AskAsync(TcpClient client, string question)
    {
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(question), TestContext.Current.CancellationToken);
        var answer = new byte[question.Length];
        await client.GetStream().ReadExactlyAsync(answer, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(answer);
    }

    /// <summary>A server that sends back what it gets.</summary>
    private static class Echo
    {
        private static readonly TcpListener Listener = Start();

        public static int Port => ((IPEndPoint)Listener.LocalEndpoint).Port;

        private static TcpListener Start()
        {
            var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            _ = AcceptAsync(listener);
            return listener;
        }

        private static async Task AcceptAsync(TcpListener listener)
        {
            while (true)
            {
                _ = AnswerAsync(await listener.AcceptTcpClientAsync());
            }
        }

        private static async Task AnswerAsync(TcpClient client)
        {
            using (client)
            {
                await client.GetStream().CopyToAsync(client.GetStream());
            }
        }
    }

    /// <summary>Notes what is waited for, and lets it pass at once.</summary>
    private sealed class InstantTime : TimeProvider
    {
        public List<TimeSpan> Waits { get; } = [];

        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
