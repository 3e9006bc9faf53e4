using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Tourism.RagApi.Caching;

/// <summary>The caches in the process; <see cref="Redis.SharedCacheExtensions"/> puts Redis behind them.</summary>
internal static class CachingExtensions
{
    public static IServiceCollection AddQueryCaches(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<CacheOptions, CacheOptionsValidator>().BindConfiguration(CacheOptions.SectionName);
        services.AddOptions<MemoryCacheOptions>()
            .Configure<IOptions<CacheOptions>>((memory, cache) => memory.SizeLimit = cache.Value.MemoryMegabytes * 1024L * 1024);
        services.AddHybridCache()
            .AddSerializer(new JsonCacheSerializer<CachedAnswer>(CacheJson.Default.CachedAnswer))
            .AddSerializer(new JsonCacheSerializer<QueryExpansion>(CacheJson.Default.QueryExpansion))
            .AddSerializer(new EmbeddingsSerializer());
        return services.AddSingleton<QueryCache>().AddSingleton<CachedVariants>();
    }
}
