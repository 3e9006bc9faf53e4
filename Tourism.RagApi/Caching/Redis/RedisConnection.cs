using StackExchange.Redis;

namespace Tourism.RagApi.Caching.Redis;

/// <summary>The one connection to Redis. It is made in the background and made again whenever it is lost; a start without Redis works.</summary>
internal sealed class RedisConnection(ConfigurationOptions options) : IAsyncDisposable
{
    private readonly Lazy<Task<IConnectionMultiplexer>> connection = new(async () => await ConnectionMultiplexer.ConnectAsync(options));

    public Task<IConnectionMultiplexer> GetAsync() => connection.Value;

    public async ValueTask DisposeAsync()
    {
        if (connection.IsValueCreated)
        {
            await (await connection.Value).DisposeAsync();
        }
    }

    /// <summary>Reads a connection string such as <c>redis:6379,password=…</c>.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read. The message shows nothing of it: it may hold a password.</exception>
    public static ConfigurationOptions Read(string key, string connectionString)
    {
        var options = Parse(connectionString);
        // An URL would be taken for a host name, its password for a part of it.
        if (options is null || options.EndPoints.Count == 0 || connectionString.Contains("://", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{key} cannot be read: it must look like host:6379,password=…,ssl=true (the form of StackExchange.Redis).");
        }

        options.AbortOnConnectFail = false;
        options.ReconnectRetryPolicy = new LinearRetry((int)RedisProbe.Interval.TotalMilliseconds);
        // While there is no connection commands fail at once instead of waiting for one.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.AsyncTimeout = (int)RedisProbe.Timeout.TotalMilliseconds;
        return options;
    }

    private static ConfigurationOptions? Parse(string connectionString)
    {
        try
        {
            return ConfigurationOptions.Parse(connectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
