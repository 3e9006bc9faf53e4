using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Tourism.ChatApi.Rag;

/// <summary>Settings of the calls to RagApi.</summary>
internal sealed class RagApiOptions
{
    public const string SectionName = "RagApi";

    /// <summary>
    /// Longest wait for an answer; for forwarded streams the longest silence. A little more than RagApi's own budget of two seconds, so that
    /// its answer to a request over budget still comes through.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Longest wait for RagApi's health report.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan HealthTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a health report is used again.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan HealthCacheTime { get; set; } = TimeSpan.FromSeconds(2);
}

[OptionsValidator]
internal sealed partial class RagApiOptionsValidator : IValidateOptions<RagApiOptions>;
