using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Tourism.Index.Postgres;

/// <summary>Settings of the index in PostgreSQL.</summary>
public sealed class PostgresIndexOptions
{
    public const string SectionName = "Index";

    /// <summary>Longest time of a statement of a search; the server cancels it then.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan StatementTimeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Candidates that a search by vectors keeps: more find more and take longer (<c>hnsw.ef_search</c>). By default so many as the size of the corpus asks for.</summary>
    [Range(50, 1000)]
    public int? SearchWidth { get; set; }

    /// <summary>Memory in which an index is built, in MB; an index that does not fit takes many times longer.</summary>
    [Range(64, 65536)]
    public int BuildMemory { get; set; } = 2048;
}

[OptionsValidator]
internal sealed partial class PostgresIndexOptionsValidator : IValidateOptions<PostgresIndexOptions>;
