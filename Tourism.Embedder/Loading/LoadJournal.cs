using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tourism.Embedder.Sources;

namespace Tourism.Embedder.Loading;

/// <summary>
/// Keeps account of a load: all counts, the first notes of each kind, and every note as a JSON line in the report file where one is asked for.
/// Used by one thread at a time.
/// </summary>
internal sealed class LoadJournal(EmbedderMetrics metrics, TextWriter? report = null)
{
    /// <summary>Notes of each kind that are kept.</summary>
    public const int Kept = 50;

    private static readonly LoadJson Json = new(new JsonSerializerOptions(LoadJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    private readonly List<LoadNote> rejections = [];
    private readonly List<LoadNote> warnings = [];

    public int Written { get; private set; }
    public int Unchanged { get; private set; }
    public int Rejected { get; private set; }
    public int Warned { get; private set; }
    public IReadOnlyList<LoadNote> Rejections => rejections;
    public IReadOnlyList<LoadNote> Warnings => warnings;

    public void Reject(SourceRecord record)
    {
        Rejected++;
        metrics.Count(LoadOutcome.Rejected, 1);
        Add(rejections, new LoadNote("rejected", record.Origin, record.DocumentId, record.Rejection!));
    }

    public void Warn(SourceRecord record, string reason)
    {
        Warned++;
        Add(warnings, new LoadNote("warning", record.Origin, record.DocumentId, reason));
    }

    public void Write(int count)
    {
        Written += count;
        metrics.Count(LoadOutcome.Written, count);
    }

    public void LeaveUnchanged(int count)
    {
        Unchanged += count;
        metrics.Count(LoadOutcome.Unchanged, count);
    }

    public void Fail(int count) => metrics.Count(LoadOutcome.Failed, count);

    /// <summary>Counts documents that a dry run found valid.</summary>
    public void Check(int count) => Written += count;

    public LoadSummary Summarize(TimeSpan duration, long? corpusVersion, bool dryRun)
    {
        var seconds = Math.Round(duration.TotalSeconds, 2);
        var rate = Math.Round((Written + Unchanged) / Math.Max(0.001, duration.TotalSeconds), 1);
        var summary = new LoadSummary("completed", Written, Unchanged, Rejected, Warned, seconds, rate, corpusVersion, dryRun);
        report?.WriteLine(JsonSerializer.Serialize(summary, Json.LoadSummary));
        return summary;
    }

    private void Add(List<LoadNote> notes, LoadNote note)
    {
        report?.WriteLine(JsonSerializer.Serialize(note, Json.LoadNote));
        if (notes.Count < Kept)
        {
            notes.Add(note);
        }
    }
}
