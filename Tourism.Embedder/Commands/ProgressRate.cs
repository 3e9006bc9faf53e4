using System.Globalization;
using Tourism.Embedder.Loading;

namespace Tourism.Embedder.Commands;

/// <summary>How fast a load is and how long it will take: of the last half minute, because documents that are stored already go by much faster.</summary>
internal sealed class ProgressRate(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly Queue<(long At, int Done)> reports = [];
    private LoadPhase phase;

    /// <summary>Units a second; null until there are two reports.</summary>
    public double? PerSecond { get; private set; }

    /// <summary>Time until all is done at that rate; null while nobody can tell.</summary>
    public TimeSpan? Remaining { get; private set; }

    public void Add(LoadProgress value)
    {
        if (phase != value.Phase)
        {
            (phase, PerSecond, Remaining) = (value.Phase, null, null);
            reports.Clear();
        }

        var now = time.GetTimestamp();
        reports.Enqueue((now, value.Done));
        while (reports.Count > 2 && time.GetElapsedTime(reports.Peek().At, now) > Window)
        {
            reports.Dequeue();
        }

        var (at, done) = reports.Peek();
        var seconds = time.GetElapsedTime(at, now).TotalSeconds;
        if (seconds > 0 && value.Done > done)
        {
            PerSecond = (value.Done - done) / seconds;
            Remaining = TimeSpan.FromSeconds(Math.Ceiling((value.Total - value.Done) / PerSecond.Value));
        }
    }

    /// <summary>A report in words.</summary>
    public string Describe(LoadProgress value)
    {
        var share = 100L * value.Done / Math.Max(1, value.Total);
        var pace = (PerSecond is { } perSecond && phase != LoadPhase.Indexing ? string.Create(CultureInfo.InvariantCulture, $", {perSecond:N0}/s") : "")
            + (Remaining is { } left && left > TimeSpan.Zero ? $", {Words(left)} left" : "");
        return FormattableString.Invariant(value.Phase switch
        {
            LoadPhase.Surveying => (FormattableString)$"{value.Done:N0} of {value.Total:N0} files looked through ({share} %){pace}",
            LoadPhase.Indexing => $"Building the search index: {share} %{pace}",
            _ => $"{value.Done:N0} of {value.Total:N0} records ({share} %){pace}",
        });
    }

    private static string Words(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => $"{(int)time.TotalHours} h {time.Minutes} min",
        { TotalMinutes: >= 1 } => $"{time.Minutes} min {time.Seconds} s",
        _ => $"{time.Seconds} s",
    };
}
