using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using Tourism.Core;
using Tourism.ServiceDefaults.Health;

namespace Tourism.RagApi.Caching.Redis;

/// <summary>Redis behind the caches where <c>ConnectionStrings:cache</c> is set, else the caches in the process alone.</summary>
internal static class SharedCacheExtensions
{
    public const string Key = $"ConnectionStrings:{ResourceNames.Cache}";

    public static WebApplicationBuilder AddSharedCache(this WebApplicationBuilder builder)
    {
        var connectionString = builder.Configuration.GetConnectionString(ResourceNames.Cache);
        if (!string.IsNullOrWhiteSpace(connectionString))
        {
            builder.Services.AddRedis(RedisConnection.Read(Key, connectionString));
            return builder;
        }

        builder.Services.AddHealthChecks().AddCheck("redis", () => PartState.Result(PartState.Off));
        if (builder.Environment.IsProduction())
        {
            builder.Services.AddHostedService<MissingCacheNotice>();
        }

        return builder;
    }

    private static void AddRedis(this IServiceCollection services, ConfigurationOptions connection)
    {
        services.AddSingleton(_ => new RedisConnection(connection));
        services.AddSingleton<SharedCacheCircuit>();
        services.AddHostedService<RedisProbe>();
        services.AddOptions<RedisCacheOptions>().Configure<RedisConnection, IOptions<CacheOptions>>((redis, connection, cache) =>
        {
            redis.ConnectionMultiplexerFactory = connection.GetAsync;
            redis.InstanceName = cache.Value.KeyPrefix;
        });
        services.AddSingleton<RedisCache>();
        services.AddSingleton<IDistributedCache>(provider =>
            new GuardedDistributedCache(provider.GetRequiredService<RedisCache>(), provider.GetRequiredService<SharedCacheCircuit>()));
        services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis");
    }
}
