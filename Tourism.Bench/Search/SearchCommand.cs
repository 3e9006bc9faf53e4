using System.CommandLine;
using Tourism.Bench.Postgres;

namespace Tourism.Bench.Search;

/// <summary><c>search</c>: recall, latency and throughput of the index in PostgreSQL beside exact search and pgbench.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var connection = ConnectionOption.Create();
        var chunks = NumberOption.Create("--chunks", "Chunks of the synthetic corpus.", 200_000, least: 1000);
        var queries = NumberOption.Create("--queries", "Queries; half of them about documents that the corpus does not hold.", 200, least: 10);
        var runs = NumberOption.Create("--runs", "How often each way to search is measured.", 3, least: 1);
        var seconds = NumberOption.Create("--seconds", "How long a run of a way to search takes.", 10, least: 1);
        var seed = new Option<ulong>("--seed") { Description = "Corpus and queries follow from it.", DefaultValueFactory = _ => 1 };
        var reuse = new Option<bool>("--reuse") { Description = "Measures on the database of an earlier run of the same size and seed, which --keep left, and keeps it." };
        var keep = new Option<bool>("--keep") { Description = "Leaves the database for --reuse." };
        var command = new Command("search", "Recall, latency and throughput of the index in PostgreSQL, beside exact search and pgbench.")
        {
            connection, chunks, queries, runs, seconds, seed, reuse, keep,
        };
        ConnectionOption.Require(command, connection);
        command.SetAction(async (result, cancellationToken) =>
        {
            var settings = new SearchSettings(
                ConnectionOption.Server(result.GetValue(connection))!, result.GetValue(chunks), result.GetValue(queries), result.GetValue(runs),
                TimeSpan.FromSeconds(result.GetValue(seconds)), result.GetValue(seed), result.GetValue(reuse), result.GetValue(keep) || result.GetValue(reuse));
            await SearchBenchmark.RunAsync(settings, cancellationToken);
        });
        return command;
    }
}
