using Tourism.Embedder.Loading;

namespace Tourism.Embedder.Commands;

/// <summary>Writes a line at most once a second, and whenever another twentieth of the load is done.</summary>
internal sealed class ProgressLines(TextWriter output, TimeProvider time) : IProgress<LoadProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ProgressRate rate = new(time);
    private readonly Lock gate = new();
    private long writtenAt = time.GetTimestamp();
    private LoadPhase phase;
    private int twentieths;

    public void Report(LoadProgress value)
    {
        lock (gate)
        {
            if (phase != value.Phase)
            {
                (phase, twentieths) = (value.Phase, 0);
            }

            rate.Add(value);
            var now = (int)(value.Done * 20L / Math.Max(1, value.Total));
            var isDue = time.GetElapsedTime(writtenAt) >= Interval || (now > twentieths && phase == LoadPhase.Loading);
            if (value.Done > 0 && isDue)
            {
                (twentieths, writtenAt) = (now, time.GetTimestamp());
                output.WriteLine(rate.Describe(value));
            }
        }
    }
}
