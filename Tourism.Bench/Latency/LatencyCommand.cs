using System.CommandLine;
using Spectre.Console;

namespace Tourism.Bench.Latency;

/// <summary><c>latency</c>: how long single questions take through the front door, one after another, beside an empty endpoint.</summary>
internal static class LatencyCommand
{
    public static Command Create()
    {
        var url = new Option<Uri>("--url") { Description = "Address of the front door.", DefaultValueFactory = _ => new Uri("http://localhost:8000") };
        var questions = new Option<FileInfo>("--questions") { Description = "JSON Lines with a member query.", Required = true };
        var command = new Command("latency", "Percentiles of POST /rag/query, uncached and cached, beside GET /alive.") { url, questions };
        command.SetAction((result, cancellationToken) =>
            RunAsync(result.GetRequiredValue(url), result.GetRequiredValue(questions), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Uri url, FileInfo questions, CancellationToken cancellationToken)
    {
        if (!questions.Exists)
        {
            await Console.Error.WriteLineAsync($"{questions.FullName} does not exist.");
            return 2;
        }

        using var client = new HttpClient { BaseAddress = url };
        var measurement = new LatencyMeasurement(client, LatencyMeasurement.ReadQuestions(questions));
        var results = await measurement.RunAsync(cancellationToken);
        var table = new Table().AddColumns("request", "count", "median ms", "p95 ms", "p99 ms", "median / baseline");
        foreach (var result in results)
        {
            table.AddRow(
                result.Name, $"{result.Count}", $"{result.Median:F2}", $"{result.P95:F2}", $"{result.P99:F2}", $"{result.Median / results[0].Median:F1}");
        }

        AnsiConsole.Write(table);
        return 0;
    }
}
