namespace Tourism.RagApi.Caching;

/// <summary>What is left of the time that one request may wait for Redis. A read begins only if the longest it may take is left.</summary>
internal sealed class CacheBudget(TimeSpan total, TimeSpan longestRead)
{
    private long left = total.Ticks;

    public bool AllowsRead => Interlocked.Read(ref left) >= longestRead.Ticks;

    public void Spend(TimeSpan waited) => Interlocked.Add(ref left, -waited.Ticks);
}
