using System.CommandLine;
using Spectre.Console;
using Tourism.Bench.Retrieval;
using Tourism.RagApi.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary><c>fit</c>: finds the weights by which documents are judged, from judged questions.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var training = FileOption.Create("--training", "Judged questions (JSON Lines) of which all lines are used.");
        var judged = FileOption.Create("--judged", "Judged questions of which the tuning half, the lines 1, 3, 5 …, is used.");
        var data = new Option<DirectoryInfo>("--data") { Description = "Data directory with the index.", DefaultValueFactory = _ => new DirectoryInfo(".data") };
        var output = new Option<DirectoryInfo?>("--output") { Description = "Folder to write the tables of weights to; they are not written without it." };
        var penalty = new Option<double>("--penalty") { Description = "L2 penalty on the weights.", DefaultValueFactory = _ => 2 };
        var misses = new Option<int>("--misses") { Description = "How many of the questions judged worst to print, of those with and of those without an answer." };
        var command = new Command("fit", "Fits the relevance of documents to judged questions and shows, by cross-validation, what it gives.")
        {
            training, judged, data, output, penalty, misses,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var questions = (result.GetValue(training) ?? []).SelectMany(file => JudgedQuestion.Read(file.FullName))
                .Concat((result.GetValue(judged) ?? []).SelectMany(file => JudgedQuestion.Read(file.FullName).Where((_, row) => row % 2 == 0))).ToList();
            var examples = await ExampleReader.ReadAsync(result.GetRequiredValue(data).FullName, questions, cancellationToken);
            var trainer = new RelevanceTrainer(result.GetValue(penalty));
            var validation = new CrossValidation(examples, trainer);
            AnsiConsole.Write(validation.Table());
            foreach (var question in validation.Worst(result.GetValue(misses)))
            {
                Console.WriteLine(question);
            }

            var weights = trainer.Fit(examples);
            if (result.GetValue(output) is { } folder)
            {
                await WeightTable.WriteAsync(Path.Combine(folder.FullName, RelevanceModel.Table), MatchFeatures.Names, weights.Relevance, cancellationToken);
                await WeightTable.WriteAsync(Path.Combine(folder.FullName, Answerability.Table), Answerability.Names, Calibration.Shift(weights.Answerability, validation.Offsets), cancellationToken);
            }
        });
        return command;
    }
}
