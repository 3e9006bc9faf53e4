namespace Tourism.Index.Loads;

/// <summary>A load in this process alone. Its jobs are made as they are taken; writes wait for each other.</summary>
internal sealed class LocalLoad(LoadOrder order, LoadPlan plan, WriterSession session) : ILoad
{
    private readonly IEnumerator<PlannedJob> jobs = plan.Jobs.GetEnumerator();
    private readonly Lock gate = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private LoadState state = new(plan.Records, 0, default, CorpusVersion: null);

    public bool IsJoined => false;

    public bool StoresVectors => true;

    public Task<ILoadJob?> ClaimAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult<ILoadJob?>(jobs.MoveNext() ? new Job(this, order.Model, jobs.Current) : null);
        }
    }

    public Task<LoadState> GetStateAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(state);
        }
    }

    public async Task<LoadState> CompleteAsync(IProgress<IndexBuild>? progress, CancellationToken cancellationToken)
    {
        if (order.AlwaysCompletes || state.Counts.Written > 0)
        {
            state = state with { CorpusVersion = await WriteAsync(writer => writer.CompleteLoadAsync(order.Model, cancellationToken), cancellationToken) };
        }

        return state;
    }

    public async ValueTask DisposeAsync()
    {
        jobs.Dispose();
        writing.Dispose();
        await session.DisposeAsync();
    }

    private async Task<T> WriteAsync<T>(Func<IIndexWriter, Task<T>> write, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            if (session.MustGiveWay)
            {
                await session.GiveWayAsync(cancellationToken);
            }

            return await write(session.Writer);
        }
        finally
        {
            writing.Release();
        }
    }

    private void Finish(int records, JobCounts counts)
    {
        lock (gate)
        {
            state = state with { RecordsDone = state.RecordsDone + records, Counts = state.Counts + counts };
        }
    }

    // A job that fails fails the load, so that none is ever given back.
    private sealed class Job(LocalLoad load, EmbeddingModel model, PlannedJob job) : ILoadJob
    {
        public string Content => job.Content;

        public Task<IReadOnlyDictionary<string, string>> GetContentHashesAsync(
            IReadOnlyCollection<string> documentIds, CancellationToken cancellationToken) =>
            load.WriteAsync(writer => writer.GetContentHashesAsync(documentIds, model, cancellationToken), cancellationToken);

        public Task WriteAsync(IReadOnlyList<EmbeddedDocument> documents, CancellationToken cancellationToken) => load.WriteAsync(
            async writer =>
            {
                await writer.UpsertAsync(documents, model, cancellationToken);
                return documents.Count;
            },
            cancellationToken);

        public Task FinishAsync(JobCounts counts, CancellationToken cancellationToken)
        {
            load.Finish(job.Records, counts);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
