using System.Threading.Channels;

namespace Tourism.Bench.Expansion;

/// <summary>Passes on what it reads a fixed time after it was read, in order, and goes on reading meanwhile: a longer way, not a narrower one.</summary>
internal sealed class DelayedPipe(Stream source, Stream destination, TimeSpan delay, TimeProvider time, Action received)
{
    private const int ReadAhead = 256;

    private readonly Channel<(byte[] Bytes, long At)> underway = Channel.CreateBounded<(byte[], long)>(ReadAhead);

    /// <summary>Runs until either side is closed; throws nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(ReadAsync(cancellationToken), WriteAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            {
                received();
                await underway.Writer.WriteAsync((buffer[..count], time.GetTimestamp()), cancellationToken);
            }
        }
        finally
        {
            underway.Writer.TryComplete();
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (bytes, at) in underway.Reader.ReadAllAsync(cancellationToken))
            {
                if (delay - time.GetElapsedTime(at) is { Ticks: > 0 } left)
                {
                    await Task.Delay(left, time, cancellationToken);
                }

                await destination.WriteAsync(bytes, cancellationToken);
            }
        }
        finally
        {
            underway.Writer.TryComplete(new IOException("The other side is closed."));
        }
    }
}
