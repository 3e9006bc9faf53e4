using Tourism.Index;
using Tourism.Index.Embedding;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>
/// Jobs of source files. Documents that are stored with the same content and model are left alone, so that a load which was cut off goes on
/// where it ended, and a repeated one writes nothing.
/// </summary>
internal sealed class FileJobs(LoadRequest request, JobReader reader, TextEmbedder embedder) : IJobSource
{
    /// <summary>Raised when a load writes something else for the same document.</summary>
    public const int ContentSchema = 3;

    public LoadOrder Order { get; } = new(
        LoadFingerprint.Of(request, embedder.Model, ContentSchema), embedder.Model, request.Yields, request.AlwaysCompletes);

    public LoadPlan Plan(IProgress<LoadProgress>? progress, CancellationToken cancellationToken) => LoadPlanner.Plan(request, progress, cancellationToken);

    public async Task<TakenJob?> TakeAsync(ILoad load, CancellationToken cancellationToken) => await load.ClaimAsync(cancellationToken) is { } job
        ? new(job, (journal, stop) => PrepareAsync(job, load.StoresVectors, journal, stop))
        : null;

    private async Task<IReadOnlyList<EmbeddedDocument>> PrepareAsync(
        ILoadJob job, bool withVectors, JobJournal journal, CancellationToken cancellationToken)
    {
        var documents = reader.Read(JobContent.Parse(job.Content), journal, cancellationToken);
        var stored = await job.GetContentHashesAsync([.. documents.Select(document => document.DocumentId)], cancellationToken);
        var changed = documents
            .Select(document => (Document: document, Hash: IndexedText.ContentHash(document, ContentSchema)))
            .Where(pair => stored.GetValueOrDefault(pair.Document.DocumentId) != pair.Hash).ToList();
        (journal.Written, journal.Unchanged) = (changed.Count, documents.Count - changed.Count);
        if (!withVectors)
        {
            return [.. changed.Select(pair => new EmbeddedDocument(pair.Document, pair.Hash, Embeddings: null))];
        }

        var vectors = new Queue<float[]>(await embedder.EmbedPassagesAsync(
            changed.SelectMany(pair => pair.Document.Chunks, (_, chunk) => chunk.Text), cancellationToken));
        return [.. changed.Select(pair => new EmbeddedDocument(
            pair.Document, pair.Hash, [.. pair.Document.Chunks.Select(_ => vectors.Dequeue())]))];
    }
}
