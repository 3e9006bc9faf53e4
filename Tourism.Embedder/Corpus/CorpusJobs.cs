using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tourism.Embedder.Loading;
using Tourism.Index;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Corpus;

/// <summary>Jobs of a corpus file, each some documents one after the other, which are written with the vectors that they bring.</summary>
internal sealed class CorpusJobs(CorpusFile file, EmbeddingModel model) : IJobSource, IDisposable
{
    private const int JobSize = 200;

    // A compressed file is read from its beginning, so that jobs are taken and read one at a time; they come in the order of the file.
    private readonly SemaphoreSlim reading = new(1, 1);
    private IEnumerator<EmbeddedDocument>? documents;
    private int position;

    public LoadOrder Order { get; } = new(Fingerprint(file), model);

    public LoadPlan Plan(IProgress<LoadProgress>? progress, CancellationToken cancellationToken) => new(
        file.End.Documents,
        Enumerable.Range(0, (file.End.Documents + JobSize - 1) / JobSize).Select(number => number * JobSize)
            .Select(first => new PlannedJob(first.ToString(CultureInfo.InvariantCulture), Math.Min(JobSize, file.End.Documents - first))));

    public async Task<TakenJob?> TakeAsync(ILoad load, CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            if (await load.ClaimAsync(cancellationToken) is not { } job)
            {
                return null;
            }

            var taken = Read(int.Parse(job.Content, CultureInfo.InvariantCulture));
            return new(job, (journal, stop) => PrepareAsync(job, taken, load.StoresVectors, journal, stop));
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose()
    {
        documents?.Dispose();
        reading.Dispose();
    }

    private List<EmbeddedDocument> Read(int first)
    {
        if (documents is null || position > first) // it was given back by a process that died
        {
            documents?.Dispose();
            (documents, position) = (file.Read(first).GetEnumerator(), first);
        }

        for (; position < first; position++)
        {
            documents.MoveNext();
        }

        var taken = new List<EmbeddedDocument>();
        for (; taken.Count < JobSize && documents.MoveNext(); position++)
        {
            taken.Add(documents.Current);
        }

        return taken;
    }

    private static async Task<IReadOnlyList<EmbeddedDocument>> PrepareAsync(
        ILoadJob job, List<EmbeddedDocument> documents, bool withVectors, JobJournal journal, CancellationToken cancellationToken)
    {
        var stored = await job.GetContentHashesAsync([.. documents.Select(document => document.Document.DocumentId)], cancellationToken);
        var changed = documents.Where(document =>
            document.ContentHash.Length == 0 || stored.GetValueOrDefault(document.Document.DocumentId) != document.ContentHash).ToList();
        (journal.Written, journal.Unchanged) = (changed.Count, documents.Count - changed.Count);
        return withVectors ? changed : [.. changed.Select(document => document with { Embeddings = null })];
    }

    private static string Fingerprint(CorpusFile file) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"corpus|{file.End.Sha256}|{file.End.Documents}")));
}
