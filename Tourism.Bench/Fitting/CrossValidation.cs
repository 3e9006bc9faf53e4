using Spectre.Console;
using Tourism.Bench.Retrieval;
using Tourism.RagApi;
using Tourism.RagApi.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary>A question judged by weights that were not fitted to it.</summary>
/// <param name="Example">The question with its candidates.</param>
/// <param name="Ranked">Its five best candidates, best first.</param>
/// <param name="Confidence">The chance that they answer it.</param>
internal sealed record HeldOutQuestion(Example Example, IReadOnlyList<(JudgedCandidate Candidate, double Relevance)> Ranked, double Confidence)
{
    public bool IsAnswerable => Example.Question.IsAnswerable;
    public bool IsFirstRight => Ranked.Count > 0 && Ranked[0].Candidate.IsRight;
    public bool IsAnyRight => Ranked.Any(pair => pair.Candidate.IsRight);
}

/// <summary>What weights give on questions that they were not fitted to: each tenth is judged by weights of the other nine.</summary>
internal sealed class CrossValidation
{
    private const int Folds = 10;
    private const int Depth = 5;
    private static readonly double[] Thresholds = [0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8];

    private readonly IReadOnlyList<HeldOutQuestion> questions;

    public CrossValidation(IReadOnlyList<Example> examples, RelevanceTrainer trainer)
    {
        var judged = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var weights = trainer.Fit([.. examples.Where((_, row) => row % Folds != fold)]);
            var relevance = new RelevanceModel(new KindWeights(weights.Relevance));
            var answerability = new Answerability(new KindWeights(weights.Answerability));
            return examples.Where((_, row) => row % Folds == fold).Select(example => Judge(example, relevance, answerability));
        }).ToList();
        Offsets = Calibration.Offsets(judged);
        questions = [.. judged.Select(question => question with { Confidence = Shifted(question) })];
    }

    /// <summary>What calibration adds to the intercepts of answerability.</summary>
    public IReadOnlyDictionary<QuestionKind, double> Offsets { get; }

    /// <summary>Shares by the least confidence that makes an answer, and by language at the one that the product has.</summary>
    public Table Table()
    {
        var table = new Table().Title($"Cross-validation on {questions.Count} questions")
            .AddColumns("questions", "least confidence", "hit@1", "recall@5", "wrongly declined", "declined");
        foreach (var threshold in Thresholds)
        {
            AddRow("all", questions, threshold);
        }

        foreach (var language in questions.GroupBy(question => question.Example.Question.Lang))
        {
            AddRow(language.Key, [.. language], new RagOptions().MinimumConfidence);
        }

        return table;

        void AddRow(string name, IReadOnlyCollection<HeldOutQuestion> judged, double threshold) => table.AddRow(
            name,
            RetrievalCommand.Figure(threshold),
            Share(judged.Where(question => question.IsAnswerable), question => question.Confidence >= threshold && question.IsFirstRight),
            Share(judged.Where(question => question.IsAnswerable), question => question.Confidence >= threshold && question.IsAnyRight),
            Share(judged.Where(question => question.IsAnswerable), question => question.Confidence < threshold),
            Share(judged.Where(question => !question.IsAnswerable), question => question.Confidence < threshold));
    }

    /// <summary>The questions judged worst: those without an answer by the highest confidence, then the others by the lowest relevance of a right document.</summary>
    public IEnumerable<string> Worst(int count) =>
        questions.Where(question => !question.IsAnswerable).OrderByDescending(question => question.Confidence).Take(count)
            .Concat(questions.Where(question => question.IsAnswerable && !(question.IsAnyRight && question.Confidence > 0.7)).OrderBy(RightRelevance).Take(count))
            .Select(Describe);

    private static HeldOutQuestion Judge(Example example, RelevanceModel relevance, Answerability answerability)
    {
        var ranked = RelevanceTrainer.Ranked(example, relevance);
        var confidence = ranked.Count == 0 ? 0 : answerability.Of(ranked[0].Candidate.Features, ranked[0].Relevance, ranked.Count > 1 ? ranked[1].Relevance : 0);
        return new HeldOutQuestion(example, [.. ranked.Take(Depth)], confidence);
    }

    private double Shifted(HeldOutQuestion question)
    {
        if (question.Confidence == 0)
        {
            return 0;
        }

        var odds = Math.Log(question.Confidence / (1 - question.Confidence)) + Offsets.GetValueOrDefault(question.Ranked[0].Candidate.Features.Kind);
        return 1 / (1 + Math.Exp(-odds));
    }

    private static double RightRelevance(HeldOutQuestion question) =>
        question.Ranked.Where(pair => pair.Candidate.IsRight).Select(pair => pair.Relevance).DefaultIfEmpty().Max();

    private static string Describe(HeldOutQuestion question)
    {
        var places = question.Ranked.Take(3).Select(pair => $"{(pair.Candidate.IsRight ? "*" : "")}{pair.Candidate.Place} {RetrievalCommand.Figure(pair.Relevance)}");
        var found = question.Example.Candidates.Any(candidate => candidate.IsRight);
        return $"{(question.IsAnswerable ? found ? "answerable" : "not found" : "no answer")}: {question.Example.Question.Query} {RetrievalCommand.Figure(question.Confidence)} -> {string.Join(", ", places)}";
    }

    private static string Share(IEnumerable<HeldOutQuestion> judged, Func<HeldOutQuestion, bool> holds) =>
        RetrievalCommand.Figure(judged.Select(question => holds(question) ? 1.0 : 0).DefaultIfEmpty().Average());
}
