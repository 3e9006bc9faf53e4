using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;
using Tourism.RagApi.Caching;
using Tourism.RagApi.Caching.Redis;

namespace Tourism.Tests.RagApi.Caching;

public sealed class GuardedDistributedCacheTests : IDisposable
{
    private static readonly DistributedCacheEntryOptions Entry = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5) };
    private static readonly RedisConnectionException Refused =
        new(ConnectionFailureType.UnableToConnect, CommandFlags.None, "secret", null, CommandStatus.Unknown);

    private readonly FakeTimeProvider time = new();
    private readonly FakeLogger<SharedCacheCircuit> log = new();
    private readonly FakeDistributedCache redis = new();
    private readonly CacheOptions options = new();
    private readonly SharedCacheCircuit circuit;
    private readonly GuardedDistributedCache guarded;

    public GuardedDistributedCacheTests()
    {
        circuit = new SharedCacheCircuit(Options.Create(options), time, log);
        guarded = new GuardedDistributedCache(redis, circuit);
    }

    [Fact]
    public async Task What_is_written_is_read()
    {
        await CloseAsync();
        await guarded.SetAsync("key", [1, 2, 3], Entry, Token);
        Assert.Equal([1, 2, 3], await guarded.GetAsync("key", Token));
        Assert.Null(await guarded.GetAsync("other", Token));
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_first_probe()
    {
        Assert.Null(await guarded.GetAsync("key", Token));
        await guarded.SetAsync("key", [1], Entry, Token);
        Assert.Equal(0, redis.Reads + redis.Writes);
        Assert.False(circuit.IsHealthy);
    }

    [Fact]
    public async Task Reads_that_fail_are_misses_and_after_five_of_them_nothing_is_asked()
    {
        await CloseAsync();
        redis.Failure = Refused;
        for (var read = 0; read < 20; read++)
        {
            Assert.Null(await guarded.GetAsync("key", Token));
        }

        Assert.Equal(SharedCacheCircuit.FailuresToOpen, redis.Reads);
        Assert.False(circuit.IsClosed);
    }

    [Fact]
    public async Task A_read_is_waited_for_as_long_as_a_read_may_take_and_hangs_count_as_failures()
    {
        await CloseAsync();
        redis.Hangs = true;
        for (var read = 0; read < SharedCacheCircuit.FailuresToOpen; read++)
        {
            var pending = guarded.GetAsync("key", Token);
            time.Advance(options.LongestRead() - TimeSpan.FromMilliseconds(1));
            Assert.False(pending.IsCompleted);
            time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Null(await pending);
        }

        Assert.Null(await guarded.GetAsync("key", Token));
        Assert.Equal(SharedCacheCircuit.FailuresToOpen, redis.Reads);
    }

    [Fact]
    public async Task A_caller_who_leaves_is_no_failure_of_Redis()
    {
        await CloseAsync();
        redis.Hangs = true;
        for (var read = 0; read < 2 * SharedCacheCircuit.FailuresToOpen; read++)
        {
            using var leaving = new CancellationTokenSource();
            var pending = guarded.GetAsync("key", leaving.Token);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        }

        Assert.True(circuit.IsClosed);
    }

    [Fact]
    public async Task Only_a_quick_probe_closes_the_circuit()
    {
        await CloseAsync();
        await circuit.ProbeFailedAsync(Refused, Token);
        Assert.False(circuit.IsClosed);
        time.Advance(TimeSpan.FromHours(1));
        Assert.Null(await guarded.GetAsync("key", Token));
        await circuit.ProbeSucceededAsync(options.LongestRead() * 1.5, Token);
        Assert.False(circuit.IsClosed);
        Assert.Equal(0, redis.Reads);
        await circuit.ProbeSucceededAsync(options.LongestRead(), Token);
        Assert.True(circuit.IsHealthy);
    }

    [Fact]
    public async Task Foreign_content_is_a_miss()
    {
        await CloseAsync();
        redis.Values["key"] = [9, 9];
        Assert.Null(await guarded.GetAsync("key", Token));
    }

    [Fact]
    public async Task A_write_that_fails_is_told_and_the_next_that_succeeds_makes_it_healthy_again()
    {
        await CloseAsync();
        redis.Failure = new RedisServerException(RedisErrorKind.OutOfMemory, CommandFlags.None, "secret");
        await guarded.SetAsync("key", [1], Entry, Token);
        await guarded.SetAsync("key", [1], Entry, Token);
        Assert.True(circuit.IsClosed);
        Assert.False(circuit.IsHealthy);
        Assert.Single(log.Collector.GetSnapshot(), record => record.Level == LogLevel.Warning);
        redis.Failure = null;
        await guarded.SetAsync("key", [1], Entry, Token);
        Assert.True(circuit.IsHealthy);
    }

    [Fact]
    public async Task Writes_beyond_a_number_that_wait_are_dropped()
    {
        await CloseAsync();
        redis.Hangs = true;
        var writes = Enumerable.Range(0, GuardedDistributedCache.MostWrites + 10).Select(number => guarded.SetAsync($"{number}", [1], Entry, Token)).ToList();
        Assert.Equal(GuardedDistributedCache.MostWrites, redis.Writes);
        Assert.Equal(10, writes.Count(write => write.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_written_payload_is_a_copy()
    {
        await CloseAsync();
        byte[] buffer = [1, 2, 3];
        await guarded.SetAsync("key", buffer, Entry, Token);
        buffer[0] = 9;
        Assert.Equal([1, 2, 3], await guarded.GetAsync("key", Token));
    }

    [Fact]
    public async Task A_change_is_told_once_and_no_message_of_an_error_is_shown()
    {
        await circuit.ProbeFailedAsync(Refused, Token);
        await circuit.ProbeFailedAsync(Refused, Token);
        await CloseAsync();
        var cause = new RedisConnectionException(ConnectionFailureType.AuthenticationFailure, CommandFlags.None, "secret", null, CommandStatus.Unknown);
        await circuit.ProbeFailedAsync(
            new RedisConnectionException(ConnectionFailureType.UnableToConnect, CommandFlags.None, "secret", cause, CommandStatus.Unknown), Token);
        var messages = log.Collector.GetSnapshot().Select(record => record.Message).ToList();
        Assert.Equal(3, messages.Count);
        Assert.Contains("UnableToConnect", messages[0], StringComparison.Ordinal);
        Assert.Contains("AuthenticationFailure", messages[2], StringComparison.Ordinal);
        Assert.All(log.Collector.GetSnapshot(), record => Assert.Null(record.Exception));
        Assert.All(messages, message => Assert.DoesNotContain("secret", message, StringComparison.Ordinal));
    }

    public void Dispose() => guarded.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task CloseAsync() => circuit.ProbeSucceededAsync(TimeSpan.Zero, Token);
}
