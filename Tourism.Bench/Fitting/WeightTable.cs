using System.Globalization;
using Tourism.RagApi.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary>The table of weights that <see cref="RelevanceModel"/> reads.</summary>
internal static class WeightTable
{
    /// <summary>Prints it, and writes it when a file is given.</summary>
    public static async Task WriteAsync(RelevanceWeights weights, FileInfo? file, CancellationToken cancellationToken)
    {
        var rows = MatchFeatures.Names.Select((name, index) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{weights.Search[index]:F3}\t{weights.Fact[index]:F3}\n"));
        var table = string.Concat(rows.Prepend("feature\tsearch\tfact\n"));
        Console.Write(table);
        if (file is not null)
        {
            await File.WriteAllTextAsync(file.FullName, table, cancellationToken);
        }
    }
}
