using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Tourism.RagApi.Caching;

/// <summary>Settings of the caches of answers, expansions and embeddings.</summary>
internal sealed class CacheOptions
{
    public const string SectionName = "Cache";

    /// <summary>How long an entry stays, in the process and in Redis.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Ttl { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What every key in Redis begins with.</summary>
    [Required, RegularExpression("[!-~]{1,64}", ErrorMessage = "Cache:KeyPrefix must be 1 to 64 visible ASCII characters.")]
    public string KeyPrefix { get; set; } = "tourism:";

    /// <summary>How long a request waits for Redis at the most, all its reads together.</summary>
    [Range(typeof(TimeSpan), "00:00:00.005", "00:01:00")]
    public TimeSpan RequestBudget { get; set; } = TimeSpan.FromMilliseconds(25);

    /// <summary>Mebibytes of entries, by their stored size, that a process keeps at the most.</summary>
    [Range(1, 65536)]
    public int MemoryMegabytes { get; set; } = 128;

    /// <summary>The longest a single read may take: two that take as long do not fit in the budget, so that a Redis that hangs is waited for once.</summary>
    public TimeSpan LongestRead() => RequestBudget * 0.6;
}

[OptionsValidator]
internal sealed partial class CacheOptionsValidator : IValidateOptions<CacheOptions>;
