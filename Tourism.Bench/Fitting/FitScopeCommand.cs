using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tourism.Bench.Retrieval;
using Tourism.Core;
using Tourism.Core.Text;
using Tourism.RagApi.Questions;

namespace Tourism.Bench.Fitting;

/// <summary><c>fit-scope</c>: finds the words by which questions about something else than visiting Korea are told.</summary>
internal static class FitScopeCommand
{
    private const int Folds = 10;

    /// <summary>Smaller weights hardly change a judgement and make the table long.</summary>
    private const double LeastWeight = 0.3;

    private static readonly double[] Thresholds = [-1, 0, 1, 2, 3];

    public static Command Create()
    {
        var outside = FileOption.Create("--outside", "Texts with a message a line that is about something else.", required: true);
        var inside = FileOption.Create("--inside", "Texts with a message a line that is about visiting Korea.", required: true);
        var output = new Option<FileInfo?>("--output") { Description = "Where to write the weights; they are not written without it." };
        var command = new Command("fit-scope", "Fits the scope of questions to messages and shows, by cross-validation, what it gives.") { outside, inside, output };
        command.SetAction(async (result, cancellationToken) =>
        {
            ScopeExample[] examples = [.. Read(result.GetRequiredValue(outside), isOutside: true), .. Read(result.GetRequiredValue(inside), isOutside: false)];
            new Random(1).Shuffle(examples);
            AnsiConsole.Write(Validate(examples));
            if (result.GetValue(output) is { } file)
            {
                var rows = ScopeTrainer.Fit(examples).Where(pair => pair.Key.Length == 0 || Math.Abs(pair.Value) >= LeastWeight).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => $"{pair.Key}\t{pair.Value.ToString("F1", CultureInfo.InvariantCulture)}\n");
                await File.WriteAllTextAsync(file.FullName, string.Concat(rows.Prepend("gram\tweight\n")), cancellationToken);
            }
        });
        return command;
    }

    private static IEnumerable<ScopeExample> Read(IEnumerable<FileInfo> files, bool isOutside) =>
        files.SelectMany(file => File.ReadLines(file.FullName)).Where(line => line.Trim().Length > 0).Select(line => new ScopeExample(line.Trim(), isOutside));

    private static Table Validate(ScopeExample[] examples)
    {
        var judged = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = new ScopeModel(ScopeTrainer.Fit([.. examples.Where((_, row) => row % Folds != fold)]));
            return examples.Where((_, row) => row % Folds == fold)
                .Select(example => (example.IsOutside, Language: LanguageDetector.Detect(example.Text), Odds: model.Of(TextFolding.Fold(example.Text))));
        }).ToList();
        var table = new Table().Title($"Cross-validation on {examples.Length} messages").AddColumns("language", "log odds from", "outside told", "inside taken for outside");
        foreach (var language in judged.GroupBy(message => message.Language).OrderBy(group => group.Key))
        {
            foreach (var threshold in Thresholds)
            {
                table.AddRow(
                    language.Key.ToWire(), threshold.ToString(CultureInfo.InvariantCulture),
                    RetrievalCommand.Figure(Share(language.Where(message => message.IsOutside))), RetrievalCommand.Figure(Share(language.Where(message => !message.IsOutside))));

                double Share(IEnumerable<(bool IsOutside, Language Language, double Odds)> messages) =>
                    messages.Select(message => message.Odds >= threshold ? 1.0 : 0).DefaultIfEmpty().Average();
            }
        }

        return table;
    }
}
