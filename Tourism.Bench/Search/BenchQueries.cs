using Tourism.Bench.Synthetic;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.Bench.Search;

/// <summary>The queries of a run, as the retrieval path sends them.</summary>
internal static class BenchQueries
{
    /// <summary>Hits of each method that the retrieval path asks for.</summary>
    public const int Limit = 50;

    public static IReadOnlyList<SearchVariant> Make(SyntheticCorpus corpus, QueryAnalyzer analyzer, int count) =>
    [
        .. Enumerable.Range(0, count).Select(corpus.Query).Select(query => new SearchVariant(query.Text, analyzer.Analyze(query.Text), query.Embedding)),
    ];
}
