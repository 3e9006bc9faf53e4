using System.CommandLine;
using Spectre.Console;

namespace Tourism.Bench.Retrieval;

/// <summary><c>compare</c>: what changed between two reports of <c>retrieval --json</c>.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var before = new Argument<FileInfo>("before") { Description = "Report of the earlier version." };
        var after = new Argument<FileInfo>("after") { Description = "Report of the later version." };
        before.AcceptExistingOnly();
        after.AcceptExistingOnly();
        var command = new Command("compare", "Compares two reports written by retrieval --json.") { before, after };
        command.SetAction(result => Run(result.GetRequiredValue(before), result.GetRequiredValue(after)));
        return command;
    }

    private static int Run(FileInfo before, FileInfo after)
    {
        try
        {
            var earlier = EvaluationReport.Read(before.FullName).Figures().ToDictionary(figure => (figure.Subject, figure.Measure), figure => figure.Value);
            var table = new Table().AddColumns("subject", "measure", "before", "after", "change");
            foreach (var (subject, measure, value) in EvaluationReport.Read(after.FullName).Figures())
            {
                var known = earlier.TryGetValue((subject, measure), out var old);
                table.AddRow(
                    Markup.Escape(subject), measure, known ? RetrievalCommand.Figure(old) : "", RetrievalCommand.Figure(value),
                    known ? (value - old).ToString("+0.000;-0.000;0", System.Globalization.CultureInfo.InvariantCulture) : "new");
            }

            AnsiConsole.Write(table);
            return 0;
        }
        catch (InvalidDataException error)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }
    }
}
