using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Tourism.Core;

namespace Tourism.Embedder.Loading;

/// <summary>
/// What a job loads, complete in itself: a process that takes it needs neither the other files nor what the first pass learnt of them. Names
/// are short, because there are many.
/// </summary>
/// <param name="Folders">The files by folder.</param>
/// <param name="Domains">Only documents of these domains; null for all.</param>
internal sealed record JobContent(
    [property: JsonPropertyName("folders")] IReadOnlyList<JobFolder> Folders,
    [property: JsonPropertyName("domains")] IReadOnlyCollection<TourismDomain>? Domains)
{
    private static readonly JobJson Json = new(new JsonSerializerOptions(JobJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static JobContent Parse(string json) => JsonSerializer.Deserialize(json, Json.JobContent)!;

    public override string ToString() => JsonSerializer.Serialize(this, Json.JobContent);
}

/// <summary>Files of a folder.</summary>
internal sealed record JobFolder([property: JsonPropertyName("path")] string Path, [property: JsonPropertyName("files")] IReadOnlyList<JobFile> Files);

/// <summary>A file, or lines of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Superseded">Records that do not count; null for none.</param>
/// <param name="Lines">Which lines; null in a file that is one record.</param>
internal sealed record JobFile(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("superseded")] IReadOnlyList<JobSuperseded>? Superseded,
    [property: JsonPropertyName("lines")] JobLines? Lines);

/// <summary>Lines of a place file in the state in which they were counted.</summary>
internal sealed record JobLines(
    [property: JsonPropertyName("first")] int First,
    [property: JsonPropertyName("last")] int Last,
    [property: JsonPropertyName("offset")] long Offset,
    [property: JsonPropertyName("changed")] DateTime ChangedUtc,
    [property: JsonPropertyName("length")] long Length);

/// <summary>A record that does not count.</summary>
/// <param name="Line">Its line; 0 in a file that is one record.</param>
/// <param name="By">Where the record is that counts.</param>
internal sealed record JobSuperseded([property: JsonPropertyName("line")] int Line, [property: JsonPropertyName("by")] string By);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(WireNameConverter<TourismDomain>)])]
[JsonSerializable(typeof(JobContent))]
internal sealed partial class JobJson : JsonSerializerContext;
