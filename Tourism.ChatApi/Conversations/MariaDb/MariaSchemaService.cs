using MySqlConnector;
using Tourism.Core;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Conversations.MariaDb;

/// <summary>
/// Looks at start whether the tables are there. In Development it makes them if it may; elsewhere it says what to run. Until they are
/// there turns are answered without memory.
/// </summary>
internal sealed partial class MariaSchemaService(
    MariaChatDatabase database, IConfiguration configuration, IHostEnvironment environment, TimeProvider time,
    ILogger<MariaSchemaService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private bool ready;
    private int? reported;

    // The first look is over before the first request comes.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!ready)
        {
            await Task.Delay(Interval, time, stoppingToken);
            await LookAsync(stoppingToken);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var version = await database.RunAsync(MariaSchema.VersionAsync, cancellationToken);
            ready = version >= MariaSchema.Needed || await TryMigrateAsync();
            if (!ready && reported != version)
            {
                reported = version;
                Log.Outdated(logger, version, MariaSchema.Needed);
            }
        }
        catch (StoreUnavailableException error)
        {
            Log.NotReached(logger, error);
        }
    }

    private async Task<bool> TryMigrateAsync()
    {
        if (!environment.IsDevelopment())
        {
            return false;
        }

        try
        {
            await MariaSchema.MigrateAsync(configuration.GetConnectionString(ResourceNames.ChatDb)!);
            return true;
        }
        catch (Exception error) when (MariaChatDatabase.IsFailure(error))
        {
            Log.NotMigrated(logger, error.Message);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error,
            "The tables of conversations have version {Version}, {Needed} is needed: run 'Tourism.ChatApi --migrate' "
            + "with ConnectionStrings:chatdb of tourism_user")]
        public static partial void Outdated(ILogger logger, int version, int needed);

        [LoggerMessage(LogLevel.Warning, "The tables of conversations could not be migrated: {Reason}")]
        public static partial void NotMigrated(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "MariaDB cannot be reached; turns are answered without memory until it can")]
        public static partial void NotReached(ILogger logger, Exception error);
    }
}
