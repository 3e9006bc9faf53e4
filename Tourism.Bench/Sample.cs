namespace Tourism.Bench;

/// <summary>Figures measured several times.</summary>
internal sealed class Sample
{
    private readonly List<double> sorted;

    public Sample(IEnumerable<double> values)
    {
        sorted = [.. values.Order()];
        if (sorted.Count == 0)
        {
            throw new ArgumentException("Nothing was measured.", nameof(values));
        }
    }

    public int Count => sorted.Count;

    /// <summary>The value in the middle, or the mean of the two in the middle.</summary>
    public double Median => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;

    /// <summary>The smallest value that so many percent of the values do not exceed (nearest rank).</summary>
    public double Percentile(double percent) => sorted[Math.Clamp((int)Math.Ceiling(percent / 100 * sorted.Count) - 1, 0, sorted.Count - 1)];
}
