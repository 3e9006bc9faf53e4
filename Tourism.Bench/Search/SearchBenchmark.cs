using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Spectre.Console;
using Tourism.Bench.Postgres;
using Tourism.Bench.Synthetic;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.Index.Postgres;
using Tourism.Index.Terms;

namespace Tourism.Bench.Search;

/// <summary>Loads a corpus, measures what searches find and how fast, and prints it.</summary>
internal static class SearchBenchmark
{
    /// <summary>Neighbours from which the difficulty of the corpus is told.</summary>
    private const int Neighbours = 50;

    public static async Task RunAsync(SearchSettings settings, CancellationToken cancellationToken)
    {
        var corpus = new SyntheticCorpus(SyntheticSize.OfChunks(settings.Chunks), settings.Seed, Gazetteer.Load());
        await using var database = await BenchDatabase.OpenAsync(
            settings.Server, $"search_{settings.Chunks}_{settings.Seed}", settings.Reuse, settings.Keep, cancellationToken);
        await using var index = BenchIndex.Open(database.Connection);
        var load = database.IsNew ? await LoadAsync(database, index, corpus, cancellationToken) : null;
        var reader = index.GetRequiredService<IIndexReader>();
        var queries = BenchQueries.Make(corpus, index.GetRequiredService<QueryAnalyzer>(), settings.Queries);
        var filters = SyntheticFilter.All(corpus.Facts);
        Step.Say("exact search in memory");
        var started = Stopwatch.GetTimestamp();
        var truth = ExactSearch.Run(corpus, [.. queries.Select(query => query.Embedding!)], filters, Neighbours, cancellationToken);
        await SearchReport.PrintCorpusAsync(database, corpus, load, truth[0], Stopwatch.GetElapsedTime(started), cancellationToken);
        await MeasureRecallAsync(reader, corpus, filters, queries, truth, cancellationToken);
        var sources = index.GetRequiredService<PostgresDataSources>();
        var search = new PostgresSearch(
            SearchFilter.None, BenchQueries.Limit, SyntheticCorpus.Model.Dimensions, sources.Options.SearchWidth ?? PostgresSearch.WidthOf(corpus.Size.Chunks));
        Step.Say($"search width {search.Width}");
        await BenchStatements.PrepareAsync(database, search, queries, cancellationToken);
        SearchReport.Print(await StatementMeasurement.RunAsync(
            Contenders(settings, database, sources, search.Width, reader, queries, cancellationToken), settings.Runs));
    }

    private static Task<CorpusLoad> LoadAsync(BenchDatabase database, ServiceProvider index, SyntheticCorpus corpus, CancellationToken cancellationToken)
    {
        Step.Say($"loading {corpus.Size.Documents:N0} documents, {corpus.Size.Chunks:N0} chunks, into {database.Name}");
        return CorpusLoader.LoadAsync(database, index, corpus, cancellationToken);
    }

    private static async Task MeasureRecallAsync(
        IIndexReader reader, SyntheticCorpus corpus, IReadOnlyList<SyntheticFilter> filters, IReadOnlyList<SearchVariant> queries, NearestChunks[][] truth,
        CancellationToken cancellationToken)
    {
        var measurement = new RecallMeasurement(reader, corpus);
        await measurement.RunAsync(filters[0], queries, truth[0], cancellationToken); // reads what lies on disk: not what is measured
        var results = new List<Recall>();
        foreach (var (filter, ofFilter) in filters.Zip(truth))
        {
            Step.Say($"recall under the filter {filter.Name}");
            results.Add(await measurement.RunAsync(filter, queries, ofFilter, cancellationToken));
        }

        SearchReport.Print(results);
    }

    private static Contender[] Contenders(
        SearchSettings settings, BenchDatabase database, PostgresDataSources sources, int width, IIndexReader reader, IReadOnlyList<SearchVariant> queries,
        CancellationToken cancellationToken)
    {
        // With the settings of the reader's sessions; the plain search is as wide as the product's.
        var options = $"{new NpgsqlConnectionStringBuilder(sources.Reading.ConnectionString).Options} -c hnsw.ef_search={width}";
        var pgbench = new Pgbench(new NpgsqlConnectionStringBuilder(database.Connection.ConnectionString) { Options = options });
        var load = new ReaderLoad(reader, queries);
        var plain = BenchStatements.Plain(queries.Count);
        var hybrid = BenchStatements.Hybrid(queries.Count);
        return
        [
            new("plain HNSW top 50, pgbench (baseline)", 1, seed => PgbenchAsync(plain, 1, seed), Baseline: 0),
            new("hybrid, pgbench", 1, seed => PgbenchAsync(hybrid, 1, seed), Baseline: 0),
            new("plain HNSW top 50, pgbench (baseline)", SearchSettings.MostClients, seed => PgbenchAsync(plain, SearchSettings.MostClients, seed), Baseline: 2),
            new("hybrid, pgbench", SearchSettings.MostClients, seed => PgbenchAsync(hybrid, SearchSettings.MostClients, seed), Baseline: 2),
            new("hybrid, the product's reader", SearchSettings.MostClients, seed => load.RunAsync(SearchSettings.MostClients, settings.RunTime, seed, cancellationToken), Baseline: 3),
        ];

        Task<LoadResult> PgbenchAsync(string script, int clients, int seed) => pgbench.RunAsync(script, clients, settings.RunTime, seed, cancellationToken);
    }
}
