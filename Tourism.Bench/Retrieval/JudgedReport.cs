using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Tourism.Core;

namespace Tourism.Bench.Retrieval;

/// <summary>The table of judged questions, by half and language.</summary>
internal static class JudgedReport
{
    public static async Task<IReadOnlyList<JudgedScores>> PrintAsync(ServiceProvider loaded, IEnumerable<FileInfo> files, int misses, CancellationToken cancellationToken)
    {
        await using var services = loaded;
        var answers = await JudgedEvaluation.RunAsync(services, files.Select(file => JudgedQuestion.Read(file.FullName).ToArray()), cancellationToken);
        var table = new Table().Title("Judged questions").AddColumns(
            "half", "answerable", "hit@1", "recall@5", "MRR@5", "wrongly declined", "unanswerable", "declined", "quotes", "verbatim");
        var rows = Rows(answers).ToList();
        foreach (var scores in rows)
        {
            table.AddRow(
                scores.Name, $"{scores.Answerable}", RetrievalCommand.Figure(scores.HitAt1), RetrievalCommand.Figure(scores.RecallAt5), RetrievalCommand.Figure(scores.MrrAt5),
                RetrievalCommand.Figure(scores.WronglyDeclined), $"{scores.Unanswerable}", RetrievalCommand.Figure(scores.Declined), $"{scores.Quotes}", RetrievalCommand.Figure(scores.Verbatim));
        }

        AnsiConsole.Write(table);
        foreach (var answer in answers.Where(answer => answer.IsTuning && IsMiss(answer)).Take(misses))
        {
            Console.WriteLine($"{(answer.Question.IsAnswerable ? answer.IsDeclined ? "declined" : "missed" : "answered")}: {answer.Question.Query} -> {string.Join(", ", answer.Places)}");
        }

        return rows;
    }

    private static IEnumerable<JudgedScores> Rows(IReadOnlyList<JudgedAnswer> answers)
    {
        foreach (var (half, isTuning) in new[] { ("tuning", true), ("test", false) })
        {
            var ofHalf = answers.Where(answer => answer.IsTuning == isTuning).ToList();
            yield return JudgedScores.Of(half, ofHalf);
            foreach (var language in WireNames.Languages.Select(language => language.ToWire()))
            {
                yield return JudgedScores.Of($"{half} {language}", [.. ofHalf.Where(answer => answer.Question.Lang == language)]);
            }
        }
    }

    private static bool IsMiss(JudgedAnswer answer) => answer.Question.IsAnswerable ? answer.FirstRight is null : !answer.IsDeclined;
}
