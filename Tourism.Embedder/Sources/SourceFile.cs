namespace Tourism.Embedder.Sources;

/// <summary>A file that may hold documents, in the state in which it was found.</summary>
/// <param name="Folder">Its folder; files of one folder share the text, because there may be hundreds of thousands.</param>
/// <param name="Name">Its name.</param>
/// <param name="ChangedUtc">When it was last changed.</param>
/// <param name="Length">Its length in bytes.</param>
internal sealed record SourceFile(string Folder, string Name, DateTime ChangedUtc, long Length)
{
    public string Path => System.IO.Path.Join(Folder, Name);

    /// <summary>A file as it is now; of a link, what it leads to.</summary>
    /// <exception cref="IOException">There is no such file.</exception>
    public static SourceFile Describe(FileInfo file, string folder)
    {
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return new(folder, file.Name, target.LastWriteTimeUtc, target.Length);
    }

    public static bool IsSource(string name) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || IsPlaceFile(name);

    public static bool IsPlaceFile(string name) => name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
}
