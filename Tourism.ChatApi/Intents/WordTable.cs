using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Reads the tab-separated word lists that are embedded in this assembly: key columns, then words by language.</summary>
internal static class WordTable
{
    /// <summary>The rows below the column names.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(name)!;
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

    /// <summary>A matcher for the words of some rows.</summary>
    public static PhraseMatcher<T> Matcher<T>(IEnumerable<string[]> rows, int keyColumns, Func<string[], T> value, bool insideWords) =>
        new(rows.SelectMany(row => row[keyColumns..].SelectMany(column => column.Split('|', StringSplitOptions.RemoveEmptyEntries))
            .Select(word => KeyValuePair.Create(word, value(row)))), insideWords);
}
