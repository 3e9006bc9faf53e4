using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Tourism.RagApi;

/// <summary>Settings of retrieval and answering.</summary>
internal sealed class RagOptions
{
    public const string SectionName = "Rag";

    /// <summary>Longest time of a request; beyond it the answer is 503.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>File with the rules of query expansion, relative to the service's folder.</summary>
    [Required]
    public string ExpansionRulesPath { get; set; } = "Expansion/expansion.json";

    /// <summary>Least chance (0 to 1) that the documents found answer the question; below it nothing is returned.</summary>
    [Range(0.0, 1.0)]
    public double MinimumConfidence { get; set; } = 0.5;
}

[OptionsValidator]
internal sealed partial class RagOptionsValidator : IValidateOptions<RagOptions>;
