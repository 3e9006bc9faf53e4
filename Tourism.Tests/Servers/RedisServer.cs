namespace Tourism.Tests.Servers;

public static class RedisServer
{
    private static readonly SharedServer Shared = new(Server.Redis, Containers.StartRedisAsync);

    /// <summary>Keys of a test class start with a prefix of its own.</summary>
    public static async Task<TestCache> CreateCacheAsync() =>
        new(await Shared.ConnectionStringAsync(), $"tourism_test_{Guid.NewGuid():N}:");
}
