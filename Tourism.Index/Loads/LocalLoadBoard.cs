namespace Tourism.Index.Loads;

/// <summary>Loads of a store with one writer: their jobs stay in this process.</summary>
internal sealed class LocalLoadBoard(IIndexWriterFactory writers, TimeProvider time) : ILoadBoard
{
    public async Task<ILoad> OpenAsync(LoadOrder order, Func<LoadPlan> plan, CancellationToken cancellationToken)
    {
        var session = new WriterSession(writers, order.Yields, time);
        try
        {
            if (!order.Yields)
            {
                await session.OpenAsync(cancellationToken); // first, so that a second load stops at once
            }

            var planned = plan();
            await session.OpenAsync(cancellationToken);
            return new LocalLoad(order, planned, session);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
