using System.Data.Common;
using Tourism.Index;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Operations;

/// <summary>The state of the corpus; while the store is down or hangs the last one known, under which cached answers are still found.</summary>
internal sealed class CorpusState(IIndexReader index, TimeProvider time)
{
    /// <summary>What a cached answer waits for a store that hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private volatile IndexState? last;

    public async Task<IndexState> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The reading goes on when it is not waited for: the next request finds what it gave.
            var reading = index.GetStateAsync(CancellationToken.None);
            return last = await (last is null ? reading.WaitAsync(cancellationToken) : reading.WaitAsync(Patience, time, cancellationToken));
        }
        catch (Exception error) when (last is not null && (error is StoreUnavailableException or DbException or TimeoutException))
        {
            return last;
        }
    }
}
