namespace Tourism.Bench.Search;

/// <summary>What searches under one filter found.</summary>
/// <param name="Filter">Name of the filter.</param>
/// <param name="Found">Mean share of the true nearest chunks that were found.</param>
/// <param name="FewestRows">The fewest rows that a search gave.</param>
/// <param name="Short">Searches that gave fewer rows than asked for, although there are as many.</param>
/// <param name="Failed">Searches that failed, by a timeout most likely; they found nothing.</param>
/// <param name="Milliseconds">How long the searches took.</param>
internal sealed record Recall(string Filter, double Found, int FewestRows, int Short, int Failed, Sample Milliseconds)
{
    /// <param name="filter">Name of the filter.</param>
    /// <param name="searches">The searches.</param>
    public static Recall Of(string filter, IReadOnlyList<JudgedSearch> searches) => new(
        filter,
        searches.Average(search => search.Found.Intersect(search.Nearest).Count() / (double)search.Nearest.Count),
        searches.Min(search => search.Found.Count),
        searches.Count(search => search.Found.Count < search.Nearest.Count),
        searches.Count(search => search.IsFailed),
        new Sample(searches.Select(search => search.Milliseconds)));
}

/// <summary>A search with what is true; as many rows are asked for as are nearest in truth.</summary>
/// <param name="Found">Keys of the chunks that were found.</param>
/// <param name="Nearest">Keys of the nearest chunks in truth.</param>
/// <param name="IsFailed">Whether it failed.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record JudgedSearch(IReadOnlyList<string> Found, IReadOnlyList<string> Nearest, bool IsFailed, double Milliseconds);
