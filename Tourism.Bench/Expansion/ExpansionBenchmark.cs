using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Spectre.Console;
using Tourism.Bench.Postgres;
using Tourism.Bench.Search;
using Tourism.Bench.Synthetic;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.Bench.Expansion;

/// <summary>Searches questions of six variants through a proxy, which delays and counts round trips, in one call and in six.</summary>
internal static class ExpansionBenchmark
{
    private const int Variants = 6;
    private const ulong Seed = 1;

    private static readonly TimeSpan[] Delays = [TimeSpan.Zero, TimeSpan.FromMilliseconds(50)];

    public static async Task RunAsync(NpgsqlConnectionStringBuilder server, int chunks, int questions, int runs, CancellationToken cancellationToken)
    {
        var corpus = new SyntheticCorpus(SyntheticSize.OfChunks(chunks), Seed, Gazetteer.Load());
        await using var database = await BenchDatabase.OpenAsync(server, $"expansion_{chunks}", reuse: false, keep: false, cancellationToken);
        SearchVariant[][] asked;
        await using (var index = BenchIndex.Open(database.Connection))
        {
            Step.Say($"loading {corpus.Size.Chunks:N0} chunks into {database.Name}");
            await CorpusLoader.LoadAsync(database, index, corpus, cancellationToken);
            asked = [.. BenchQueries.Make(corpus, index.GetRequiredService<QueryAnalyzer>(), questions * Variants).Chunk(Variants)];
        }

        var table = new Table().Title($"Questions of {Variants} variants, {chunks:N0} chunks").AddColumns(
            "delay a round trip ms", "way", "questions", "round trips a question", "median ms", "p95 ms", "one after another / together");
        foreach (var delay in Delays)
        {
            Step.Say($"searching with a delay of {delay.TotalMilliseconds} ms");
            var (apart, together) = await MeasureAsync(database.Connection, delay, asked, runs, cancellationToken);
            AddRow("one after another (baseline)", apart);
            AddRow("together", together);

            void AddRow(string way, ExpansionTimes times) => table.AddRow(
                $"{delay.TotalMilliseconds:F0}", way, $"{times.Milliseconds.Count}", $"{times.RoundTrips:F1}", $"{times.Milliseconds.Median:F1}",
                $"{times.Milliseconds.Percentile(95):F1}", $"{apart.Milliseconds.Median / times.Milliseconds.Median:F2}");
        }

        AnsiConsole.Write(table);
    }

    private static async Task<(ExpansionTimes Apart, ExpansionTimes Together)> MeasureAsync(
        NpgsqlConnectionStringBuilder connection, TimeSpan delay, SearchVariant[][] questions, int runs, CancellationToken cancellationToken)
    {
        await using var proxy = new DelayProxy(connection.Host!, connection.Port, delay, TimeProvider.System);
        await using var index = BenchIndex.Open(new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Host = "127.0.0.1", Port = proxy.Port }, new StoppedTime());
        var reader = index.GetRequiredService<IIndexReader>();
        Meter apart = new(proxy), together = new(proxy);

        // Connecting, and preparing statements that were seen before, is not what is measured.
        for (var warming = 0; warming < 3; warming++)
        {
            await SearchApartAsync(questions[0]);
            await SearchTogetherAsync(questions[0]);
        }

        for (var run = 0; run < runs; run++)
        {
            foreach (var question in questions)
            {
                await apart.MeasureAsync(() => SearchApartAsync(question));
                await together.MeasureAsync(() => SearchTogetherAsync(question));
            }
        }

        return (apart.Result, together.Result);

        Task SearchTogetherAsync(SearchVariant[] variants) => SearchAsync(variants);

        async Task SearchApartAsync(SearchVariant[] variants)
        {
            foreach (var variant in variants)
            {
                await SearchAsync([variant]);
            }
        }

        async Task SearchAsync(SearchVariant[] variants)
        {
            var hits = await reader.SearchAsync(variants, SearchFilter.None, BenchQueries.Limit, cancellationToken);
            if (hits.FirstOrDefault(found => found.Error is not null)?.Error is { } error)
            {
                throw new InvalidOperationException($"A search failed: {error.Message}", error);
            }
        }
    }

    /// <summary>The reader looks for a new corpus once a second, which is not what is measured.</summary>
    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    /// <summary>Times and round trips of one way to search.</summary>
    private sealed class Meter(DelayProxy proxy)
    {
        private readonly List<double> milliseconds = [];
        private int roundTrips;

        public ExpansionTimes Result => new(new Sample(milliseconds), roundTrips / (double)milliseconds.Count);

        public async Task MeasureAsync(Func<Task> search)
        {
            var before = proxy.RoundTrips;
            var started = Stopwatch.GetTimestamp();
            await search();
            milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            roundTrips += proxy.RoundTrips - before;
        }
    }
}

/// <summary>How long questions took, and how many round trips each made.</summary>
internal sealed record ExpansionTimes(Sample Milliseconds, double RoundTrips);
