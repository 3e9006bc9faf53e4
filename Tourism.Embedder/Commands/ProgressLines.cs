using System.Globalization;
using Tourism.Embedder.Loading;

namespace Tourism.Embedder.Commands;

/// <summary>Writes a line at most once a second, and whenever another twentieth is done.</summary>
internal sealed class ProgressLines(TextWriter output, TimeProvider time) : IProgress<LoadProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly long started = time.GetTimestamp();
    private long writtenAt = time.GetTimestamp();
    private int twentieths;

    public void Report(LoadProgress value)
    {
        var now = (int)(value.Done * 20L / Math.Max(1, value.Total));
        if (now <= twentieths && time.GetElapsedTime(writtenAt) < Interval)
        {
            return;
        }

        (twentieths, writtenAt) = (now, time.GetTimestamp());
        var seconds = Math.Max(0.001, time.GetElapsedTime(started).TotalSeconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{value.Done:N0} of {value.Total:N0} records ({100L * value.Done / Math.Max(1, value.Total)} %), {value.Done / seconds:N0}/s"));
    }
}
