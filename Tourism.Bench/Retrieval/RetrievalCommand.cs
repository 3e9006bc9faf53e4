using System.CommandLine;
using System.Globalization;
using Npgsql;
using Spectre.Console;
using Tourism.Bench.Postgres;

namespace Tourism.Bench.Retrieval;

/// <summary><c>retrieval</c>: how well documents are found, beside Lucene's CJKAnalyzer with BM25 in the same run.</summary>
internal static class RetrievalCommand
{
    public static Command Create()
    {
        var squad = FileOption.Create("--squad", "Files in the SQuAD layout, measured together: contexts are documents, questions are queries.");
        var names = FileOption.Create("--names", "Place lists (JSON Lines with a title): files ending in _ko.jsonl are the documents, the foreign names of the others the queries.");
        var judged = FileOption.Create("--judged", "Judged questions (JSON Lines); of each file the lines 1, 3, 5 … are the tuning half, the others the test half.");
        var data = new Option<DirectoryInfo>("--data") { Description = "Data directory with the index for --judged.", DefaultValueFactory = _ => new DirectoryInfo(".data") };
        var store = new Option<EvaluationStore>("--store") { Description = "The store to measure; judged questions are asked of the database of --connection." };
        var connection = ConnectionOption.Create();
        var json = new Option<FileInfo?>("--json") { Description = "Where to write the figures as JSON, for the command compare." };
        var misses = new Option<int>("--misses") { Description = "How many misses to print; of judged questions those of the tuning half alone." };
        var command = new Command("retrieval", "hit@1, recall, MRR and nDCG of lexical, vector and hybrid search.") { squad, names, judged, data, store, connection, json, misses };
        command.Validators.Add(result =>
        {
            if (new[] { squad, names, judged }.All(option => result.GetValue(option) is not { Length: > 0 }))
            {
                result.AddError("Give --squad, --names or --judged with files.");
            }

            if (result.GetValue(store) == EvaluationStore.Postgres)
            {
                ConnectionOption.Require(result, connection);
            }
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var server = result.GetValue(store) == EvaluationStore.Postgres ? ConnectionOption.Server(result.GetValue(connection)) : null;
            var sets = await RunAsync(Sets(result.GetValue(squad) ?? [], result.GetValue(names) ?? []), server, result.GetValue(misses), cancellationToken);
            IReadOnlyList<JudgedScores> scores = result.GetValue(judged) is { Length: > 0 } files
                ? await JudgedReport.PrintAsync(LoadedIndex.Open(result.GetRequiredValue(data).FullName, server?.ConnectionString), files, result.GetValue(misses), cancellationToken)
                : [];
            if (result.GetValue(json) is { } path)
            {
                await new EvaluationReport(result.GetValue(store), sets, scores).WriteAsync(path.FullName, cancellationToken);
            }
        });
        return command;
    }

    private static IEnumerable<EvaluationSet> Sets(FileInfo[] squad, FileInfo[] names)
    {
        if (squad.Length > 0)
        {
            yield return SquadReader.Read(string.Join(", ", squad.Select(file => file.Name)), squad);
        }

        if (names.Length > 0)
        {
            var korean = names.Where(file => file.Name.EndsWith("_ko.jsonl", StringComparison.Ordinal)).ToList();
            var foreign = names.Except(korean).ToList();
            yield return NamesReader.Read(string.Join(", ", foreign.Select(file => file.Name)), korean, foreign);
        }
    }

    private static async Task<IReadOnlyList<SetScores>> RunAsync(
        IEnumerable<EvaluationSet> sets, NpgsqlConnectionStringBuilder? server, int misses, CancellationToken cancellationToken)
    {
        var scores = new List<SetScores>();
        foreach (var set in sets)
        {
            var results = await RetrievalEvaluation.RunAsync(set, server, cancellationToken);
            scores.Add(new SetScores(set.Name, set.Documents.Count, set.Queries.Count, [.. results.Select(result => result.Scores)]));
            AnsiConsole.Write(Table(scores[^1]));
            foreach (var ranking in results[^1].Rankings.Where(ranking => ranking.FirstRight is null).Take(misses))
            {
                Console.WriteLine($"missed: {ranking.Query}");
            }
        }

        return scores;
    }

    private static Table Table(SetScores set)
    {
        var baseline = set.Methods[0];
        var table = new Table().Title(Markup.Escape($"{set.Name}: {set.Documents} documents, {set.Queries} queries"))
            .AddColumns("method", "hit@1", "recall@5", "recall@10", "MRR@10", "nDCG@10", "error / baseline", "misses@10 / baseline", "median ms", "p95 ms");
        foreach (var row in set.Methods)
        {
            table.AddRow(
                Markup.Escape(row.Method), Figure(row.HitAt1), Figure(row.RecallAt5), Figure(row.RecallAt10), Figure(row.MrrAt10), Figure(row.NdcgAt10),
                Figure((1 - row.MrrAt10) / (1 - baseline.MrrAt10)), Figure((1 - row.RecallAt10) / (1 - baseline.RecallAt10)),
                row.MedianMs.ToString("F2", CultureInfo.InvariantCulture), row.P95Ms.ToString("F2", CultureInfo.InvariantCulture));
        }

        return table;
    }

    public static string Figure(double value) => value.ToString("F3", CultureInfo.InvariantCulture);
}
