using System.CommandLine;
using Spectre.Console;

namespace Tourism.Bench.Intents;

/// <summary><c>intents</c>: how often the rules read first messages as people judged them, by language and half of each file.</summary>
internal static class IntentsCommand
{
    public static Command Create()
    {
        var files = new Option<FileInfo[]>("--utterances")
        {
            Description = "JSON Lines with lang, text, intent, region, days.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("intents", "Shares of intents, regions and days that are read as judged.") { files };
        command.SetAction(result => Run(result.GetRequiredValue(files)));
        return command;
    }

    private static int Run(FileInfo[] files)
    {
        if (files.FirstOrDefault(file => !file.Exists) is { } missing)
        {
            Console.Error.WriteLine($"{missing.FullName} does not exist.");
            return 2;
        }

        var evaluation = new IntentEvaluation();
        var table = new Table().AddColumns("language", "half", "n", "intent %", "region %", "days %");
        foreach (var half in Enum.GetValues<UtteranceHalf>())
        {
            var utterances = files.SelectMany(file => JudgedUtterance.Read(file.FullName, half)).ToList();
            foreach (var language in utterances.GroupBy(utterance => utterance.Lang))
            {
                AddRow(language.Key, half, evaluation.Score([.. language]));
            }

            AddRow("all", half, evaluation.Score(utterances));
        }

        AnsiConsole.Write(table);
        return 0;

        void AddRow(string language, UtteranceHalf half, IntentScore score) =>
            table.AddRow(language, half.ToString(), $"{score.Count}", $"{score.Intent:P1}", $"{score.Region:P1}", $"{score.Days:P1}");
    }
}
