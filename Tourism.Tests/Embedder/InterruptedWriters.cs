using Tourism.Index;

namespace Tourism.Tests.Embedder;

/// <summary>Writers of a store that let something happen before their first batch.</summary>
internal sealed class InterruptedWriters(IIndexWriterFactory writers, Func<Task> interrupt) : IIndexWriterFactory
{
    private Func<Task>? next = interrupt;

    public bool IsAwaited => writers.IsAwaited;

    public async Task<IIndexWriter> OpenAsync(bool yields, CancellationToken cancellationToken) =>
        new Writer(this, await writers.OpenAsync(yields, cancellationToken));

    private sealed class Writer(InterruptedWriters factory, IIndexWriter writer) : IIndexWriter
    {
        public Task<IReadOnlyDictionary<string, string>> GetContentHashesAsync(
            IReadOnlyCollection<string> documentIds, EmbeddingModel model, CancellationToken cancellationToken) =>
            writer.GetContentHashesAsync(documentIds, model, cancellationToken);

        public async Task UpsertAsync(IReadOnlyList<EmbeddedDocument> documents, EmbeddingModel model, CancellationToken cancellationToken)
        {
            if (Interlocked.Exchange(ref factory.next, null) is { } interruption)
            {
                await interruption();
            }

            await writer.UpsertAsync(documents, model, cancellationToken);
        }

        public Task<long> CompleteLoadAsync(EmbeddingModel model, CancellationToken cancellationToken) => writer.CompleteLoadAsync(model, cancellationToken);

        public ValueTask DisposeAsync() => writer.DisposeAsync();
    }
}
