using System.CommandLine;
using Tourism.Bench.Postgres;

namespace Tourism.Bench.Load;

/// <summary><c>load</c>: how fast the product writes, beside psql.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var connection = ConnectionOption.Create();
        var documents = NumberOption.Create("--writer-documents", "Documents that the writer and psql load.", 10_000, least: 100);
        var batch = NumberOption.Create("--batch", "Documents of a batch.", 500, least: 1);
        var runs = NumberOption.Create("--runs", "How often each way to load is measured.", 3, least: 1);
        var command = new Command("load", "Chunks a second of the product's writer, beside psql with the same staging and upsert.") { connection, documents, batch, runs };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var writer = new WriterBenchmark(
                result.GetRequiredValue(connection), result.GetValue(documents), result.GetValue(batch), result.GetValue(runs));
            await writer.RunAsync(cancellationToken);
        });
        return command;
    }
}
