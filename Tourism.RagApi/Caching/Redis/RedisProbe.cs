namespace Tourism.RagApi.Caching.Redis;

/// <summary>Asks Redis once a second whether it is there, so that neither a visitor nor <c>/health</c> has to.</summary>
internal sealed class RedisProbe(RedisConnection redis, SharedCacheCircuit circuit, TimeProvider time) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await ProbeAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = await redis.GetAsync().WaitAsync(cancellationToken);
            var started = time.GetTimestamp();
            await connection.GetDatabase().PingAsync().WaitAsync(Timeout, time, cancellationToken);
            await circuit.ProbeSucceededAsync(time.GetElapsedTime(started), cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            await circuit.ProbeFailedAsync(error, cancellationToken);
        }
    }
}
