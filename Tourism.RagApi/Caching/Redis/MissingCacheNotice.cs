namespace Tourism.RagApi.Caching.Redis;

/// <summary>Says at start that nothing is shared.</summary>
internal sealed partial class MissingCacheNotice(ILogger<MissingCacheNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.Missing(logger, SharedCacheExtensions.Key);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Key} is missing: every replica caches its answers for itself")]
        public static partial void Missing(ILogger logger, string key);
    }
}
