using System.Reflection;

namespace Tourism.Core;

/// <summary>Reads the tab-separated tables that are embedded in an assembly.</summary>
public static class EmbeddedTable
{
    /// <summary>The rows below the column names.</summary>
    /// <param name="name">Name of the table, such as <c>regions.tsv</c>.</param>
    /// <param name="assembly">The assembly that has it; this one by default.</param>
    public static IEnumerable<string[]> Read(string name, Assembly? assembly = null)
    {
        using var stream = (assembly ?? typeof(EmbeddedTable).Assembly).GetManifestResourceStream(name)!;
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
