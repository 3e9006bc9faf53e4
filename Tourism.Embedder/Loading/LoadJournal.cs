using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Tourism.Embedder.Sources;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>
/// Keeps account of what this process does of a load: all counts, the first notes of each kind, and every note as a JSON line in the report
/// file where one is asked for.
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
    private readonly Lock gate = new();
    private JobCounts outside;

    /// <summary>What the jobs that this process did came to.</summary>
    public JobCounts Jobs { get; private set; }

    public IReadOnlyList<LoadNote> Rejections => rejections;
    public IReadOnlyList<LoadNote> Warnings => warnings;

    /// <summary>Adds a job that is done.</summary>
    public void Add(JobJournal job)
    {
        lock (gate)
        {
            Jobs += job.Counts;
            Count(job.Counts);
            AddAll(rejections, job.Rejections);
            AddAll(warnings, job.Warnings);
        }
    }

    /// <summary>Adds a source that is in no job because it cannot be looked into.</summary>
    public void Reject(SourceRecord source)
    {
        var journal = new JobJournal();
        journal.Reject(source);
        lock (gate)
        {
            outside += journal.Counts;
            Count(journal.Counts);
            AddAll(rejections, journal.Rejections);
        }
    }

    /// <summary>Adds what is odd about the load as a whole.</summary>
    public void Warn(string reason)
    {
        lock (gate)
        {
            outside += new JobCounts(0, 0, 0, Warnings: 1);
            AddAll(warnings, [new LoadNote("warning", "load", null, reason)]);
        }
    }

    public void Fail(int count) => metrics.Count(LoadOutcome.Failed, count);

    /// <summary>The account of a completed load.</summary>
    /// <param name="duration">How long it took this process.</param>
    /// <param name="state">The load over all processes; null for a dry run.</param>
    public LoadSummary Summarize(TimeSpan duration, LoadState? state)
    {
        var own = Jobs + outside;
        var seconds = Math.Round(duration.TotalSeconds, 2);
        var rate = Math.Round((own.Written + own.Unchanged) / Math.Max(0.001, duration.TotalSeconds), 1);
        var summary = new LoadSummary("completed", own.Written, own.Unchanged, own.Rejected, own.Warnings, seconds, rate, state?.CorpusVersion,
            DryRun: state is null, Whole: state is null || state.Counts == Jobs ? null : state.Counts);
        report?.WriteLine(JsonSerializer.Serialize(summary, Json.LoadSummary));
        return summary;
    }

    private void Count(JobCounts counts)
    {
        metrics.Count(LoadOutcome.Written, counts.Written);
        metrics.Count(LoadOutcome.Unchanged, counts.Unchanged);
        metrics.Count(LoadOutcome.Rejected, counts.Rejected);
    }

    private void AddAll(List<LoadNote> kept, IReadOnlyList<LoadNote> notes)
    {
        foreach (var note in notes)
        {
            report?.WriteLine(JsonSerializer.Serialize(note, Json.LoadNote));
        }

        kept.AddRange(notes.Take(Kept - kept.Count));
    }
}
