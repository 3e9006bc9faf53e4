namespace Tourism.Bench.Retrieval;

/// <summary>A ranking method under measurement.</summary>
internal interface IRanker
{
    string Name { get; }

    /// <summary>Ids of the best documents, best first.</summary>
    Task<IReadOnlyList<string>> RankAsync(string query, CancellationToken cancellationToken);
}
