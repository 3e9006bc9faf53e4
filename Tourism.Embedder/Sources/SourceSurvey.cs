using System.Collections.Concurrent;

namespace Tourism.Embedder.Sources;

/// <summary>The first pass over the files of a load: how many records there are, where, and which of them do not count because a later one has their id.</summary>
internal sealed class SourceSurvey
{
    /// <summary>Records of one part of a place file at the most.</summary>
    private const int PartSize = 200;

    // Keys are compared by reference: hashing paths hundreds of thousands of times is dear. Files that are one record have no entry.
    private readonly ConcurrentDictionary<SourceFile, IReadOnlyList<SourcePart>> places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SourceFile, List<(int Line, string DocumentId)>> superseded = new(ReferenceEqualityComparer.Instance);
    private readonly Inventory inventory;
    private int records;

    private SourceSurvey(Inventory inventory) => this.inventory = inventory;

    /// <summary>Records of all files.</summary>
    public int Records => records;

    /// <summary>Reads the files once.</summary>
    /// <param name="files">The files.</param>
    /// <param name="inventory">What is known of other files; these files' records are added.</param>
    /// <param name="progress">Told how many files are read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static SourceSurvey Take(IReadOnlyList<SourceFile> files, Inventory inventory, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var survey = new SourceSurvey(inventory);
        inventory.Forget(files);
        var read = 0;
        var options = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(files, options, file =>
        {
            survey.Read(file, cancellationToken);
            progress?.Report(Interlocked.Increment(ref read));
        });
        return survey;
    }

    /// <summary>The parts of a file, none with more records than a job has.</summary>
    public IReadOnlyList<SourcePart> PartsOf(SourceFile file) =>
        places.TryGetValue(file, out var parts) ? parts : SourceFile.IsPlaceFile(file.Name) ? [] : [SourcePart.WholeOf(file)];

    /// <summary>The records of a part that do not count, each with the record that does.</summary>
    public IEnumerable<(int Line, InventoryEntry Winner)> SupersededIn(SourcePart part) =>
        superseded.TryGetValue(part.File, out var lines)
            ? lines.Where(loser => loser.Line >= part.FirstLine && loser.Line <= part.LastLine).OrderBy(loser => loser.Line)
                .Select(loser => (loser.Line, inventory.Find(loser.DocumentId)!.Value))
            : [];

    private void Read(SourceFile file, CancellationToken cancellationToken)
    {
        var parts = new List<SourcePart>();
        foreach (var (line, offset, key) in SourceReader.Identify(SourcePart.WholeOf(file)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Interlocked.Increment(ref records);
            if (key is { } document && inventory.Add(document.DocumentId, file, line) is { } loser)
            {
                Supersede(loser, document.DocumentId);
            }

            if (parts.Count == 0 || parts[^1].Records == PartSize)
            {
                parts.Add(new SourcePart(file, line, line, offset, 0));
            }

            parts[^1] = parts[^1] with { LastLine = line, Records = parts[^1].Records + 1 };
        }

        if (SourceFile.IsPlaceFile(file.Name))
        {
            places[file] = parts;
        }
    }

    private void Supersede(InventoryEntry loser, string documentId)
    {
        lock (superseded)
        {
            if (!superseded.TryGetValue(loser.File, out var lines))
            {
                superseded[loser.File] = lines = [];
            }

            lines.Add((loser.Line, documentId));
        }
    }
}
