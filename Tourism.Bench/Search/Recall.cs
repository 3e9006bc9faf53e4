namespace Tourism.Bench.Search;

/// <summary>What searches under one filter found.</summary>
/// <param name="Filter">Name of the filter.</param>
/// <param name="Found">Mean share of the true nearest chunks that were found.</param>
/// <param name="FewestRows">The fewest rows that a search gave.</param>
/// <param name="Short">Searches that gave fewer rows than asked for, although there are as many.</param>
/// <param name="Milliseconds">How long the searches took.</param>
internal sealed record Recall(string Filter, double Found, int FewestRows, int Short, Sample Milliseconds)
{
    /// <param name="filter">Name of the filter.</param>
    /// <param name="searches">For each search what it found, what is true, and its time. As many rows as the truth has are asked for.</param>
    public static Recall Of(string filter, IReadOnlyList<(IReadOnlyList<string> Found, IReadOnlyList<string> True, double Milliseconds)> searches) => new(
        filter,
        searches.Average(search => search.Found.Intersect(search.True).Count() / (double)search.True.Count),
        searches.Min(search => search.Found.Count),
        searches.Count(search => search.Found.Count < search.True.Count),
        new Sample(searches.Select(search => search.Milliseconds)));
}
