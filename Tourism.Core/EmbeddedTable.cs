namespace Tourism.Core;

/// <summary>Reads the tab-separated tables that are embedded in this assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the column names.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line.Split('\t');
            }
        }
    }
}
