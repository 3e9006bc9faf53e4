using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Tourism.Embedder.Working;

/// <summary>Settings of the worker; the command line sets them.</summary>
internal sealed class WorkerOptions
{
    public const string SectionName = "Worker";

    /// <summary>Folder, or file, that is watched.</summary>
    [Required]
    public string Path { get; set; } = "";

    /// <summary>Time between two looks at the folder. A file is loaded when it was the same in two.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);
}

[OptionsValidator]
internal sealed partial class WorkerOptionsValidator : IValidateOptions<WorkerOptions>;
