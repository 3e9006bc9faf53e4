using System.CommandLine;
using Tourism.Bench.Postgres;

namespace Tourism.Bench.Expansion;

/// <summary><c>expansion</c>: six variants of a question in one round trip beside the same six one after another.</summary>
internal static class ExpansionCommand
{
    public static Command Create()
    {
        var connection = ConnectionOption.Create();
        var chunks = NumberOption.Create("--chunks", "Chunks of the synthetic corpus.", 20_000, least: 1000);
        var questions = NumberOption.Create("--questions", "Questions of six variants each.", 30, least: 1);
        var runs = NumberOption.Create("--runs", "How often each question is searched in each way.", 3, least: 1);
        var command = new Command("expansion", "Six variants in one round trip beside the same six one after another, with and without a slow network.")
        {
            connection, chunks, questions, runs,
        };
        ConnectionOption.Require(command, connection);
        command.SetAction((result, cancellationToken) => ExpansionBenchmark.RunAsync(
            ConnectionOption.Server(result.GetValue(connection))!, result.GetValue(chunks), result.GetValue(questions), result.GetValue(runs), cancellationToken));
        return command;
    }
}
