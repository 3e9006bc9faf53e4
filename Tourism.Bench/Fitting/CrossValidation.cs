using Spectre.Console;
using Tourism.Bench.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary>What weights give on questions that they were not fitted to: each tenth is judged by weights of the other nine.</summary>
internal static class CrossValidation
{
    private const int Folds = 10;
    private static readonly double[] Thresholds = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];

    public static Table Table(IReadOnlyList<Example> examples, RelevanceTrainer trainer)
    {
        var judged = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = trainer.Fit([.. examples.Where((_, row) => row % Folds != fold)]).Model;
            return examples.Where((_, row) => row % Folds == fold)
                .Select(example => (
                    example.Question.IsAnswerable,
                    Ranked: example.Candidates.Select(candidate => (candidate.IsRight, Relevance: model.Of(candidate.Features)))
                        .OrderByDescending(candidate => candidate.Relevance).Take(5).ToList()));
        }).ToList();
        var table = new Table().Title($"Cross-validation on {examples.Count} questions").AddColumns("least relevance", "hit@1", "recall@5", "wrongly declined", "declined");
        foreach (var threshold in Thresholds)
        {
            var answerable = judged.Where(question => question.IsAnswerable).ToList();
            var unanswerable = judged.Where(question => !question.IsAnswerable).ToList();
            table.AddRow(
                RetrievalCommand.Figure(threshold),
                Share(answerable, question => !IsDeclined(question.Ranked) && question.Ranked[0].IsRight),
                Share(answerable, question => !IsDeclined(question.Ranked) && question.Ranked.Exists(candidate => candidate.IsRight)),
                Share(answerable, question => IsDeclined(question.Ranked)),
                Share(unanswerable, question => IsDeclined(question.Ranked)));

            bool IsDeclined(List<(bool IsRight, double Relevance)> ranked) => ranked.Count == 0 || ranked[0].Relevance < threshold;
        }

        return table;
    }

    private static string Share<T>(List<T> questions, Predicate<T> holds) =>
        RetrievalCommand.Figure(questions.Count(question => holds(question)) / (double)Math.Max(1, questions.Count));
}
