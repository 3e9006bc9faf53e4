using Npgsql;

namespace Tourism.Index.Postgres;

/// <summary>The state of the corpus, read at most once a second however many ask.</summary>
internal sealed class PostgresState(NpgsqlDataSource dataSource, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim refreshing = new(1, 1);
    private (IndexState State, long ReadAt)? last;

    public async Task<IndexState> GetAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known)
        {
            return known;
        }

        await refreshing.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } refreshed)
            {
                return refreshed;
            }

            var state = await ReadAsync(cancellationToken);
            last = (state, time.GetTimestamp());
            return state;
        }
        finally
        {
            refreshing.Release();
        }
    }

    public void Dispose() => refreshing.Dispose();

    private IndexState? Fresh() => last is var (state, readAt) && time.GetElapsedTime(readAt) < RefreshInterval ? state : null;

    private async Task<IndexState> ReadAsync(CancellationToken cancellationToken)
    {
        const string Sql = "select version, documents, chunks, embedding_model from corpus_state";
        await using var command = dataSource.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new IndexState(
            reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2), reader.IsDBNull(3) ? null : EmbeddingModel.Parse(reader.GetString(3)));
    }
}
