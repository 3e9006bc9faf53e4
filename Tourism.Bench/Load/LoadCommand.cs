using System.CommandLine;
using Tourism.Bench.Postgres;

namespace Tourism.Bench.Load;

/// <summary><c>load</c>: how fast the product writes, beside psql; with <c>--embedders</c> how its processes do.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var connection = ConnectionOption.Create();
        var writerDocuments = NumberOption.Create("--writer-documents", "Documents that the writer and psql load.", 10_000, least: 100);
        var batch = NumberOption.Create("--batch", "Documents of a batch.", 500, least: 1);
        var embedders = new Option<bool>("--embedders") { Description = "Measures imports of files by one Embedder and by three at once instead of the writer." };
        var documents = NumberOption.Create("--documents", "Documents that the Embedders import, a file each; the former system had 377263.", 20_000, least: 1);
        var runs = NumberOption.Create("--runs", "How often each way to load is measured.", 3, least: 1);
        var command = new Command("load", "Chunks a second of the product's writer, beside psql with the same staging and upsert; or speed and memory of Embedders.")
        {
            connection, writerDocuments, batch, embedders, documents, runs,
        };
        ConnectionOption.Require(command, connection);
        command.SetAction(async (result, cancellationToken) =>
        {
            var server = ConnectionOption.Server(result.GetValue(connection))!;
            if (result.GetValue(embedders))
            {
                using var benchmark = new EmbedderBenchmark(server, result.GetValue(documents), result.GetValue(runs));
                await benchmark.RunAsync(cancellationToken);
            }
            else
            {
                using var benchmark = new WriterBenchmark(server, result.GetValue(writerDocuments), result.GetValue(batch), result.GetValue(runs));
                await benchmark.RunAsync(cancellationToken);
            }
        });
        return command;
    }
}
