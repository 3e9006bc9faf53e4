using System.Globalization;
using Tourism.Embedder.Loading;

namespace Tourism.Embedder.Commands;

/// <summary>What a load came to, in words.</summary>
internal static class LoadReport
{
    public static void Write(TextWriter output, LoadSummary summary, LoadJournal journal)
    {
        Write(output, "Rejected", journal.Rejections, summary.Rejected);
        Write(output, "Warnings", journal.Warnings, summary.Warnings);
        var outcome = summary.DryRun
            ? $"Dry run, nothing was written: {summary.Written:N0} valid"
            : string.Create(CultureInfo.InvariantCulture, $"Completed: {summary.Written:N0} written, {summary.Unchanged:N0} unchanged");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{outcome}, {summary.Rejected:N0} rejected, {summary.Warnings:N0} warnings in {summary.Seconds:F2} s ({summary.DocumentsPerSecond:N0} documents/s)."));
        if (summary.Whole is { } whole)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"The whole load, by all processes: {whole.Written:N0} written, {whole.Unchanged:N0} unchanged, {whole.Rejected:N0} rejected, {whole.Warnings:N0} warnings."));
        }

        if (summary.CorpusVersion is { } version)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Corpus version {version}."));
        }
    }

    private static void Write(TextWriter output, string title, IReadOnlyList<LoadNote> notes, int count)
    {
        if (count == 0)
        {
            return;
        }

        output.WriteLine($"{title}:");
        foreach (var note in notes)
        {
            output.WriteLine($"  {note.Origin}{(note.DocumentId is { } id ? $" ({id})" : "")}: {note.Reason}");
        }

        if (count > notes.Count)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {count - notes.Count:N0} more; --report FILE writes all."));
        }
    }
}
