using Tourism.Embedder.Sources;

namespace Tourism.Embedder.Working;

/// <summary>Tells which files of a folder are new or changed and no longer being written: the same in two looks one after the other.</summary>
internal sealed class FolderWatch
{
    private Dictionary<string, SourceFile> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> taken = new(StringComparer.Ordinal);

    /// <summary>Takes a look.</summary>
    public IReadOnlyList<SourceFile> Look(IReadOnlyList<SourceFile> files)
    {
        IReadOnlyList<SourceFile> ready = [.. files.Where(file => before.GetValueOrDefault(file.Path) == file && taken.GetValueOrDefault(file.Path) != file)];
        before = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return ready;
    }

    /// <summary>Remembers files that are loaded, until they change.</summary>
    public void Take(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            taken[file.Path] = file;
        }
    }
}
