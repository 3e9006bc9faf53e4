namespace Tourism.Bench.Synthetic;

/// <summary>Ranks from 0, rank r with a probability in proportion to 1 / (r + 1)^exponent.</summary>
internal sealed class ZipfDistribution
{
    private readonly double[] upTo;

    public ZipfDistribution(int ranks, double exponent)
    {
        upTo = new double[ranks];
        var sum = 0.0;
        for (var rank = 0; rank < ranks; rank++)
        {
            upTo[rank] = sum += Math.Pow(rank + 1, -exponent);
        }
    }

    public int Draw(ref SeededNumbers numbers)
    {
        var found = Array.BinarySearch(upTo, numbers.NextShare() * upTo[^1]);
        return Math.Min(upTo.Length - 1, found < 0 ? ~found : found + 1);
    }
}
