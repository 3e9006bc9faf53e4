namespace Tourism.Embedder.Sources;

/// <summary>
/// Finds the source files below paths, in ordinal order of their paths. Links are followed; a folder that can be reached by several ways is
/// read once, so that a loop of links ends.
/// </summary>
internal sealed class SourceFinder
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly List<SourceFile> files = [];
    private readonly List<SourceRecord> problems = [];

    private SourceFinder()
    {
    }

    /// <summary>The files, and what could not be read.</summary>
    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<SourceRecord> Problems) Find(
        IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var finder = new SourceFinder();
        foreach (var path in paths.Select(Path.GetFullPath).Select(Path.TrimEndingDirectorySeparator).Distinct().Order(StringComparer.Ordinal))
        {
            if (Directory.Exists(path))
            {
                finder.AddFolder(new DirectoryInfo(path), cancellationToken);
            }
            else
            {
                finder.AddFile(new FileInfo(path), Path.GetDirectoryName(path)!);
            }
        }

        return ([.. finder.files.DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)], finder.problems);
    }

    private void AddFolder(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (visited.Add((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName))
            {
                foreach (var entry in folder.EnumerateFileSystemInfos())
                {
                    Add(entry, folder.FullName, cancellationToken);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceRecord.Rejected(folder.FullName, null, $"cannot be read: {error.Message}"));
        }
    }

    private void Add(FileSystemInfo entry, string folder, CancellationToken cancellationToken)
    {
        if (Directory.Exists(entry.FullName))
        {
            AddFolder(new DirectoryInfo(entry.FullName), cancellationToken);
        }
        else if (SourceFile.IsSource(entry.Name))
        {
            AddFile(new FileInfo(entry.FullName), folder);
        }
    }

    private void AddFile(FileInfo file, string folder)
    {
        try
        {
            files.Add(SourceFile.Describe(file, folder));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceRecord.Rejected(file.FullName, null, $"cannot be read: {error.Message}"));
        }
    }
}
