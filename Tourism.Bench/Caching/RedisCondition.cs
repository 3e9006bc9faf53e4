namespace Tourism.Bench.Caching;

/// <summary>What Redis does while questions are asked.</summary>
/// <param name="Name">Name in the table.</param>
/// <param name="UsesRedis">Whether RagApi knows of a Redis at all.</param>
/// <param name="RunAsync">Brings the condition about until it is cancelled.</param>
internal sealed record RedisCondition(string Name, bool UsesRedis, Func<RedisProcess, CancellationToken, Task> RunAsync)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Respite = TimeSpan.FromSeconds(2);

    /// <summary>The first one is what the others are compared with.</summary>
    public static IReadOnlyList<RedisCondition> All { get; } =
    [
        new("no Redis", UsesRedis: false, (_, _) => Task.CompletedTask),
        new("healthy", UsesRedis: true, (_, _) => Task.CompletedTask),
        new("stopped", UsesRedis: true, (redis, _) => redis.StopAsync()),
        new("paused", UsesRedis: true, (redis, _) => redis.PauseAsync()),
        new("paused 0.5 s of every 2.5 s", UsesRedis: true, HaltAsync), // the circuit opens and closes again and again
    ];

    private static async Task HaltAsync(RedisProcess redis, CancellationToken cancellationToken)
    {
        while (true)
        {
            await redis.PauseAsync();
            await Task.Delay(Pause, cancellationToken);
            await redis.ResumeAsync();
            await Task.Delay(Respite, cancellationToken);
        }
    }
}
