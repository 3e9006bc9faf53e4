using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using StackExchange.Redis;

namespace Tourism.RagApi.Caching.Redis;

/// <summary>
/// Decides whether Redis is asked. Reads that fail or take too long open the circuit, and so does a probe that fails; only a probe closes it,
/// so that no visitor's request tries whether Redis is back. It is open until the first probe.
/// </summary>
internal sealed partial class SharedCacheCircuit
{
    public const int FailuresToOpen = 5;

    private readonly CircuitBreakerManualControl control = new(isIsolated: true);
    private readonly CircuitBreakerStateProvider state = new();
    private readonly TimeSpan longestRead;
    private readonly ILogger logger;
    private volatile bool writesFail;
    private int told; // what was logged last: 0 nothing, 1 that it answers, 2 that it does not

    public SharedCacheCircuit(IOptions<CacheOptions> options, TimeProvider time, ILogger<SharedCacheCircuit> logger)
    {
        this.logger = logger;
        longestRead = options.Value.LongestRead();
        Reads = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                MinimumThroughput = FailuresToOpen,
                FailureRatio = 0.5,
                SamplingDuration = TimeSpan.FromSeconds(1), // short, for a second of good reads would outweigh many bad ones
                BreakDuration = TimeSpan.FromDays(1), // the probe ends it
                ManualControl = control,
                StateProvider = state,
                OnOpened = opened =>
                {
                    if (!opened.IsManual)
                    {
                        TellFailed(opened.Outcome.Exception!);
                    }

                    return default;
                },
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = longestRead })
            .Build();
    }

    public ResiliencePipeline Reads { get; }

    public bool IsClosed => state.CircuitState == CircuitState.Closed;

    /// <summary>Whether everything works: reads are tried and the last write did not fail.</summary>
    public bool IsHealthy => IsClosed && !writesFail;

    public async Task ProbeSucceededAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        // One that answers more slowly than a read may take is of no use; while it is read all the same, reads themselves decide.
        if (!IsClosed && duration <= longestRead)
        {
            writesFail = false;
            await control.CloseAsync(cancellationToken);
            Volatile.Write(ref told, 1);
            Log.Closed(logger);
        }
    }

    public async Task ProbeFailedAsync(Exception error, CancellationToken cancellationToken)
    {
        if (IsClosed)
        {
            await control.IsolateAsync(cancellationToken);
        }

        TellFailed(error);
    }

    public void Wrote() => writesFail = false;

    public void WriteFailed(Exception error)
    {
        if (IsClosed && !writesFail)
        {
            Log.WriteFailed(logger, Reason(error));
        }

        writesFail = true;
    }

    private void TellFailed(Exception error)
    {
        if (Interlocked.Exchange(ref told, 2) != 2)
        {
            Log.Opened(logger, Reason(error));
        }
    }

    // Never a message: it may name what the connection string holds.
    private static string Reason(Exception error) => error switch
    {
        RedisConnectionException { InnerException: RedisConnectionException inner } => Reason(inner),
        RedisConnectionException connection => connection.FailureType.ToString(),
        RedisServerException server => server.Kind.ToString(),
        _ => error.GetType().Name,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Redis answers: cached answers are shared")]
        public static partial void Closed(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Redis does not answer in time ({Reason}): cached answers are not shared until it does")]
        public static partial void Opened(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Warning, "Redis refuses to store answers ({Reason})")]
        public static partial void WriteFailed(ILogger logger, string reason);
    }
}
