using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>Does one job: reads its documents, embeds those that are new or changed, and writes them.</summary>
internal sealed class JobRunner(JobReader reader, TextEmbedder embedder)
{
    /// <summary>Raised when a load writes something else for the same document.</summary>
    public const int ContentSchema = 3;

    /// <summary>Gives what became of the job's records.</summary>
    /// <param name="job">The job.</param>
    /// <param name="withVectors">Whether chunks get vectors.</param>
    /// <param name="journal">Told of documents that could not be written.</param>
    /// <param name="cancellationToken">Stops it; the job is free again.</param>
    public async Task<JobJournal> RunAsync(ILoadJob job, bool withVectors, LoadJournal journal, CancellationToken cancellationToken)
    {
        var account = new JobJournal();
        var documents = reader.Read(JobContent.Parse(job.Content), account, cancellationToken);
        var changed = await SelectChangedAsync(job, documents, cancellationToken);
        try
        {
            if (changed.Count > 0)
            {
                await job.WriteAsync(await EmbedAsync(changed, withVectors, cancellationToken), cancellationToken);
            }

            (account.Written, account.Unchanged) = (changed.Count, documents.Count - changed.Count);
            await job.FinishAsync(account.Counts, cancellationToken);
            return account;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            journal.Fail(changed.Count);
            throw;
        }
    }

    private static async Task<IReadOnlyList<(IndexDocument Document, string Hash)>> SelectChangedAsync(
        ILoadJob job, IReadOnlyList<IndexDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
        {
            return [];
        }

        var stored = await job.GetContentHashesAsync([.. documents.Select(document => document.DocumentId)], cancellationToken);
        return [.. documents
            .Select(document => (Document: document, Hash: IndexedText.ContentHash(document, ContentSchema)))
            .Where(pair => stored.GetValueOrDefault(pair.Document.DocumentId) != pair.Hash)];
    }

    private async Task<IReadOnlyList<EmbeddedDocument>> EmbedAsync(
        IReadOnlyList<(IndexDocument Document, string Hash)> documents, bool withVectors, CancellationToken cancellationToken)
    {
        if (!withVectors)
        {
            return [.. documents.Select(pair => new EmbeddedDocument(pair.Document, pair.Hash, Embeddings: null))];
        }

        var texts = documents.SelectMany(pair => pair.Document.Chunks, (_, chunk) => chunk.Text);
        var vectors = new Queue<float[]>(await embedder.EmbedPassagesAsync(texts, cancellationToken));
        return [.. documents.Select(pair => new EmbeddedDocument(
            pair.Document, pair.Hash, [.. pair.Document.Chunks.Select(_ => vectors.Dequeue())]))];
    }
}
