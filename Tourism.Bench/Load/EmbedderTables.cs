using Spectre.Console;
using Tourism.Bench.Synthetic;

namespace Tourism.Bench.Load;

/// <summary>Prints what imports by one Embedder and by several came to.</summary>
internal static class EmbedderTables
{
    public static Table Speed(SyntheticSize size, IReadOnlyDictionary<int, List<EmbedderImport>> imports)
    {
        var table = new Table().Title($"{size.Documents:N0} documents, {size.Chunks:N0} chunks, {imports.Values.First().Count} runs")
            .AddColumns("Embedders at once", "median s", "documents/s", "with the search index s", "peak MB of each process, all runs");
        foreach (var (processes, ofProcesses) in imports)
        {
            var seconds = new Sample(ofProcesses.Select(import => import.Seconds)).Median;
            table.AddRow(
                $"{processes}", $"{seconds:F1}", $"{size.Documents / seconds:F0}", $"{new Sample(ofProcesses.Select(import => import.WholeSeconds)).Median:F1}",
                string.Join(", ", ofProcesses.SelectMany(import => import.PeakMegabytes).Select(peak => $"{peak:F0}")));
        }

        return table;
    }

    public static Table Contents(IReadOnlyDictionary<int, List<EmbedderImport>> imports)
    {
        var all = imports.Values.SelectMany(ofProcesses => ofProcesses).ToList();
        var table = new Table().Title("Rows and checksums over their contents without serial ids")
            .AddColumns(["table", .. imports.Keys.Select(processes => $"rows by {processes}"), "checksum of the first run", "the same in all runs"]);
        foreach (var (place, first) in all[0].Tables.Index())
        {
            table.AddRow(
            [
                first.Table, .. imports.Values.Select(ofProcesses => $"{ofProcesses[0].Tables[place].Rows:N0}"), $"{first.Checksum}",
                all.TrueForAll(import => import.Tables[place] == first) ? "yes" : "NO",
            ]);
        }

        return table;
    }
}
