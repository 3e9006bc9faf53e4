using System.CommandLine;
using Spectre.Console;
using Tourism.Bench.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary><c>fit</c>: finds the weights by which documents are judged, from judged questions.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var training = Files("--training", "Judged questions (JSON Lines) of which all lines are used.");
        var judged = Files("--judged", "Judged questions of which the tuning half, the lines 1, 3, 5 …, is used.");
        var data = new Option<DirectoryInfo>("--data") { Description = "Data directory with the index.", DefaultValueFactory = _ => new DirectoryInfo(".data") };
        var output = new Option<FileInfo?>("--output") { Description = "Where to write the weights; they are not written without it." };
        var penalty = new Option<double>("--penalty") { Description = "L2 penalty on the weights.", DefaultValueFactory = _ => 3 };
        var command = new Command("fit", "Fits the relevance of documents to judged questions and shows, by cross-validation, what it gives.") { training, judged, data, output, penalty };
        command.SetAction(async (result, cancellationToken) =>
        {
            var questions = (result.GetValue(training) ?? []).SelectMany(file => JudgedQuestion.Read(file.FullName))
                .Concat((result.GetValue(judged) ?? []).SelectMany(file => JudgedQuestion.Read(file.FullName).Where((_, row) => row % 2 == 0))).ToList();
            var examples = await ExampleReader.ReadAsync(result.GetRequiredValue(data).FullName, questions, cancellationToken);
            var trainer = new RelevanceTrainer(result.GetValue(penalty));
            AnsiConsole.Write(CrossValidation.Table(examples, trainer));
            var weights = trainer.Fit(examples);
            await WeightTable.WriteAsync(weights, result.GetValue(output), cancellationToken);
        });
        return command;
    }

    private static Option<FileInfo[]> Files(string name, string description)
    {
        var option = new Option<FileInfo[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true };
        option.AcceptExistingOnly();
        return option;
    }
}
