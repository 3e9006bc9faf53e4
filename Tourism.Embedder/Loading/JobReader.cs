using Tourism.Embedder.Sources;
using Tourism.Index;

namespace Tourism.Embedder.Loading;

/// <summary>Reads the documents of a job and notes what is left out.</summary>
internal sealed class JobReader(SourceReader reader)
{
    /// <summary>The documents, each id once.</summary>
    public IReadOnlyList<IndexDocument> Read(JobContent job, JobJournal journal, CancellationToken cancellationToken)
    {
        // Ids are repeated only where a file changed after the first pass; the last one stands.
        var documents = new OrderedDictionary<string, IndexDocument>(StringComparer.Ordinal);
        foreach (var (folder, file) in job.Folders.SelectMany(folder => folder.Files, (folder, file) => (folder.Path, file)))
        {
            foreach (var (line, record) in Records(folder, file))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Choose(job, file, line, record, journal) is { } document)
                {
                    documents[document.DocumentId] = document;
                }
            }
        }

        return [.. documents.Values];
    }

    private IEnumerable<(int Line, SourceRecord Record)> Records(string folder, JobFile file)
    {
        SourceFile found;
        try
        {
            found = SourceFile.Describe(new FileInfo(Path.Join(folder, file.Name)), folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [Rejected($"cannot be read: {error.Message}")];
        }

        if (file.Lines is not { } lines)
        {
            return reader.Read(SourcePart.WholeOf(found));
        }

        return found.Length == lines.Length && found.ChangedUtc == lines.ChangedUtc
            ? reader.Read(new SourcePart(found, lines.First, lines.Last, lines.Offset, Records: 0))
            : [Rejected($"lines {lines.First} to {lines.Last}: the file was changed during the load; load it again")];

        (int, SourceRecord) Rejected(string reason) =>
            (0, SourceRecord.Rejected(Path.Join(folder, file.Name), null, reason));
    }

    private static IndexDocument? Choose(JobContent job, JobFile file, int line, SourceRecord record, JobJournal journal)
    {
        if (record.Document is not { } document)
        {
            journal.Reject(record);
            return null;
        }

        if (file.Superseded?.FirstOrDefault(loser => loser.Line == line) is { } superseded)
        {
            journal.Warn(record, $"not loaded: {superseded.By} has the same id and was changed later, or stands later");
            return null;
        }

        if (job.Domains is { } domains && !domains.Contains(document.Domain))
        {
            return null;
        }

        foreach (var warning in record.Warnings)
        {
            journal.Warn(record, warning);
        }

        return document;
    }
}
