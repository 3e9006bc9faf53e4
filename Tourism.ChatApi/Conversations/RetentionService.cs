using Microsoft.Extensions.Options;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Conversations;

/// <summary>Deletes conversations that are older than <c>Chat:RetentionDays</c>, at start and every hour, a small batch at a time.</summary>
internal sealed partial class RetentionService(
    IConversationStore store, IOptions<ChatOptions> options, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    public const int BatchSize = 500;

    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Between two batches, so that turns come through.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.RetentionDays == 0)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().AddDays(-options.Value.RetentionDays);
        var count = 0;
        try
        {
            while (await store.DeleteOlderAsync(before, BatchSize, cancellationToken) is var deleted and > 0)
            {
                count += deleted;
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
        catch (StoreUnavailableException error)
        {
            Log.Interrupted(logger, error);
        }

        if (count > 0)
        {
            Log.Deleted(logger, count, before);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Count} turns and sessions from before {Before:u} were deleted")]
        public static partial void Deleted(ILogger logger, int count, DateTimeOffset before);

        [LoggerMessage(LogLevel.Warning, "Old conversations could not be deleted; the next try is in an hour")]
        public static partial void Interrupted(ILogger logger, Exception error);
    }
}
