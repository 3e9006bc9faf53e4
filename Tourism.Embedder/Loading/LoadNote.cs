using System.Text.Json.Serialization;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>A line of the load report: a record that was rejected, or a warning about one that was not.</summary>
/// <param name="Kind"><c>rejected</c> or <c>warning</c>.</param>
/// <param name="Origin">File, and line in files that hold several records.</param>
/// <param name="DocumentId">Id of the document; null when it could not be read.</param>
/// <param name="Reason">Why.</param>
internal sealed record LoadNote(string Kind, string Origin, string? DocumentId, string Reason);

/// <summary>The last line of the load report.</summary>
/// <param name="Kind"><c>completed</c>.</param>
/// <param name="Written">Documents that were new or changed and that this process wrote; in a dry run those that are valid.</param>
/// <param name="Unchanged">Documents that this process found stored already.</param>
/// <param name="Rejected">Records that are no valid documents.</param>
/// <param name="Warnings">Number of warnings.</param>
/// <param name="Seconds">Duration.</param>
/// <param name="DocumentsPerSecond">Documents written or found unchanged a second.</param>
/// <param name="CorpusVersion">Version of the corpus after the load; null when it was not raised.</param>
/// <param name="DryRun">Whether nothing was written on purpose.</param>
/// <param name="Whole">What the load came to over all processes; null when this one did all of it.</param>
internal sealed record LoadSummary(
    string Kind, int Written, int Unchanged, int Rejected, int Warnings, double Seconds, double DocumentsPerSecond, long? CorpusVersion, bool DryRun,
    JobCounts? Whole);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LoadNote))]
[JsonSerializable(typeof(LoadSummary))]
internal sealed partial class LoadJson : JsonSerializerContext;
