using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Tourism.Embedder.Sources;
using Tourism.Index;

namespace Tourism.Embedder.Loading;

/// <summary>Turns files into those documents that count, reading ahead of its consumer by a bounded number of records.</summary>
internal sealed class DocumentStream(SourceReader reader, LoadRequest request, LoadJournal journal)
{
    private const int ReadAhead = 400;

    /// <summary>Records that the consumer is done with.</summary>
    public int Done { get; private set; }

    public int Total { get; private set; }

    /// <summary>The first pass: learns which record of each id counts.</summary>
    public void TakeInventory(CancellationToken cancellationToken)
    {
        request.Inventory.Forget(request.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal));
        var total = 0;
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(request.Files, options, file =>
        {
            foreach (var (line, documentId) in SourceReader.Identify(file))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Interlocked.Increment(ref total);
                if (documentId is not null)
                {
                    request.Inventory.Add(documentId, file, line);
                }
            }
        });
        Total = total;
    }

    /// <summary>The second pass: the documents in the order of the files, reporting what is left out.</summary>
    public async IAsyncEnumerable<IndexDocument> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<(SourceFile File, int Line, SourceRecord Record)>(
            new BoundedChannelOptions(ReadAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => FillAsync(channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            var taken = 0;
            await foreach (var (file, line, record) in channel.Reader.ReadAllAsync(cancellationToken))
            {
                Done++;
                if (Choose(file, line, record) is { } document)
                {
                    yield return document;
                    if (++taken == request.Limit)
                    {
                        break;
                    }
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task FillAsync(ChannelWriter<(SourceFile, int, SourceRecord)> channel, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var file in request.Files)
            {
                foreach (var (line, record) in reader.Read(file))
                {
                    await channel.WriteAsync((file, line, record), cancellationToken);
                }
            }

            channel.Complete();
        }
        catch (Exception error)
        {
            channel.Complete(error); // thrown where the channel is read
        }
    }

    private IndexDocument? Choose(SourceFile file, int line, SourceRecord record)
    {
        if (record.Document is not { } document)
        {
            journal.Reject(record);
            return null;
        }

        // Without an entry the record became valid after the first pass.
        var counts = request.Inventory.Find(document.DocumentId) ?? new InventoryEntry(file, line, IsContested: false);
        if (counts.File.Path != file.Path || counts.Line != line)
        {
            journal.Warn(record, $"not loaded: {SourceReader.Origin(counts.File, counts.Line)} has the same id and was changed later, or stands later");
            return null;
        }

        if (request.Domains.Count > 0 && !request.Domains.Contains(document.Domain))
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
