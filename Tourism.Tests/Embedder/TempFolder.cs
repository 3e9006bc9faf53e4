namespace Tourism.Tests.Embedder;

/// <summary>A folder that a test fills and that goes with it.</summary>
public sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("tourism-test-").FullName;

    /// <summary>Writes a file and gives its path; with a time, that is when it was last changed.</summary>
    public string Write(string name, string text, DateTime? changedUtc = null) => Write(name, System.Text.Encoding.UTF8.GetBytes(text), changedUtc);

    public string Write(string name, byte[] bytes, DateTime? changedUtc = null)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        if (changedUtc is { } time)
        {
            File.SetLastWriteTimeUtc(path, time);
        }

        return path;
    }

    public string At(string name) => System.IO.Path.Join(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
