using System.Data.Common;
using Tourism.Index;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Operations;

/// <summary>The state of the corpus; while the store is down the last one known, under which cached answers are still found.</summary>
internal sealed class CorpusState(IIndexReader index)
{
    private volatile IndexState? last;

    public async Task<IndexState> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return last = await index.GetStateAsync(cancellationToken);
        }
        catch (Exception error) when (error is StoreUnavailableException or DbException && last is not null)
        {
            return last;
        }
    }
}
