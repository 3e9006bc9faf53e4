using StackExchange.Redis;

namespace Tourism.Tests.Servers;

/// <summary>A part of Redis for one test class, which is emptied with it.</summary>
public sealed class TestCache(string connectionString, string keyPrefix) : IAsyncDisposable
{
    public string ConnectionString { get; } = connectionString;

    public string KeyPrefix { get; } = keyPrefix;

    public async ValueTask DisposeAsync()
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(ConnectionString);
        foreach (var server in redis.GetServers())
        {
            await foreach (var key in server.KeysAsync(pattern: KeyPrefix + "*"))
            {
                await redis.GetDatabase().KeyDeleteAsync(key);
            }
        }
    }
}
