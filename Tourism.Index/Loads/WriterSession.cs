namespace Tourism.Index.Loads;

/// <summary>The writer of one load: released and opened again when another load waits for it and this one gives way.</summary>
internal sealed class WriterSession(IIndexWriterFactory writers, bool yields, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private IIndexWriter? writer;

    public IIndexWriter Writer => writer ?? throw new InvalidOperationException("The writer is not open.");

    public bool MustGiveWay => yields && writers.IsAwaited;

    /// <exception cref="WriterBusyException">Another writer holds the store.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken) => writer ??= await writers.OpenAsync(yields, cancellationToken);

    /// <summary>Lets the other load in and waits until it is gone.</summary>
    public async Task GiveWayAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        while (writer is null)
        {
            await Task.Delay(Pause, time, cancellationToken);
            try
            {
                await OpenAsync(cancellationToken);
            }
            catch (WriterBusyException)
            {
                // Still at work; asked again after the pause.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (writer is { } open)
        {
            writer = null;
            await open.DisposeAsync();
        }
    }
}
