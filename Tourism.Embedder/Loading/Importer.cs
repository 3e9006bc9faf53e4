using Tourism.Embedder.Sources;
using Tourism.Index;
using Tourism.Index.Embedding;

namespace Tourism.Embedder.Loading;

/// <summary>
/// Loads documents into the index in batches of one transaction each. Documents that are stored with the same content and model are skipped,
/// so that a load which was cut off goes on where it ended, and a repeated one writes nothing.
/// </summary>
internal sealed class Importer(SourceReader reader, IIndexWriterFactory writers, TextEmbedder embedder, TimeProvider time)
{
    private const int BatchSize = 200;

    /// <summary>Raised when a load writes something else for the same document.</summary>
    private const int ContentSchema = 3;

    private static Task<IReadOnlyList<EmbeddedDocument>> Nothing { get; } = Task.FromResult<IReadOnlyList<EmbeddedDocument>>([]);

    public async Task<LoadSummary> LoadAsync(
        LoadRequest request, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var stream = new DocumentStream(reader, request, journal);
        await using var session = new WriterSession(writers, request.Yields, time);
        if (!request.DryRun && !request.Yields)
        {
            await session.OpenAsync(cancellationToken); // first, so that a second load stops at once
        }

        stream.TakeInventory(cancellationToken);
        if (request.DryRun)
        {
            await foreach (var batch in stream.ReadAsync(cancellationToken).Chunk(BatchSize).WithCancellation(cancellationToken))
            {
                journal.Check(batch.Length);
                progress?.Report(new(stream.Done, stream.Total));
            }

            return journal.Summarize(time.GetElapsedTime(started), corpusVersion: null, dryRun: true);
        }

        await session.OpenAsync(cancellationToken);
        await WriteAllAsync(stream, session, journal, progress, cancellationToken);
        long? version = request.AlwaysCompletes || journal.Written > 0
            ? await session.Writer.CompleteLoadAsync(embedder.Model, cancellationToken)
            : null;
        return journal.Summarize(time.GetElapsedTime(started), version, dryRun: false);
    }

    // One batch is embedded while the one before it is written.
    private async Task WriteAllAsync(
        DocumentStream stream, WriterSession session, LoadJournal journal, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var pending = Nothing;
        try
        {
            await foreach (var batch in stream.ReadAsync(cancellationToken).Chunk(BatchSize).WithCancellation(cancellationToken))
            {
                if (session.MustGiveWay)
                {
                    await WriteAsync(session, await pending, journal, cancellationToken);
                    pending = Nothing;
                    await session.GiveWayAsync(cancellationToken);
                }

                var changed = await SelectChangedAsync(session.Writer, batch, cancellationToken);
                journal.LeaveUnchanged(batch.Length - changed.Count);
                var ready = await pending;
                pending = Task.Run(() => EmbedAsync(changed, journal, cancellationToken), cancellationToken);
                await WriteAsync(session, ready, journal, cancellationToken);
                progress?.Report(new(stream.Done, stream.Total));
            }

            await WriteAsync(session, await pending, journal, cancellationToken);
        }
        finally
        {
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyList<(IndexDocument Document, string Hash)>> SelectChangedAsync(
        IIndexWriter writer, IndexDocument[] batch, CancellationToken cancellationToken)
    {
        var stored = await writer.GetContentHashesAsync([.. batch.Select(document => document.DocumentId)], embedder.Model, cancellationToken);
        return [.. batch
            .Select(document => (document, IndexedText.ContentHash(document, ContentSchema)))
            .Where(pair => stored.GetValueOrDefault(pair.document.DocumentId) != pair.Item2)];
    }

    private async Task<IReadOnlyList<EmbeddedDocument>> EmbedAsync(
        IReadOnlyList<(IndexDocument Document, string Hash)> documents, LoadJournal journal, CancellationToken cancellationToken)
    {
        try
        {
            var texts = documents.SelectMany(pair => pair.Document.Chunks, (_, chunk) => chunk.Text);
            var vectors = new Queue<float[]>(await embedder.EmbedPassagesAsync(texts, cancellationToken));
            return [.. documents.Select(pair => new EmbeddedDocument(
                pair.Document, pair.Hash, [.. pair.Document.Chunks.Select(_ => vectors.Dequeue())]))];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            journal.Fail(documents.Count);
            throw;
        }
    }

    private async Task WriteAsync(
        WriterSession session, IReadOnlyList<EmbeddedDocument> documents, LoadJournal journal, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
        {
            return;
        }

        try
        {
            await session.Writer.UpsertAsync(documents, embedder.Model, cancellationToken);
            journal.Write(documents.Count);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            journal.Fail(documents.Count);
            throw;
        }
    }
}
