using Tourism.RagApi.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary>The weights by which documents are ranked and questions declined.</summary>
internal sealed record FittedWeights(IReadOnlyDictionary<QuestionKind, IReadOnlyList<double>> Relevance, IReadOnlyDictionary<QuestionKind, IReadOnlyList<double>> Answerability);

/// <summary>
/// Fits the weights of relevance in rounds: first to all candidates, then to those that the last round put first, since they decide what is
/// answered. The weights of answerability are fitted to the best candidate of each question.
/// </summary>
/// <param name="penalty">L2 penalty on the weights.</param>
internal sealed class RelevanceTrainer(double penalty)
{
    private const int Rounds = 3;
    private const int Hardest = 6;

    public FittedWeights Fit(IReadOnlyCollection<Example> examples)
    {
        var relevance = FitKinds(examples.SelectMany(example => example.Candidates).Select(Row));
        for (var round = 1; round < Rounds; round++)
        {
            var model = new RelevanceModel(new KindWeights(relevance));
            relevance = FitKinds(examples.SelectMany(example => Ranked(example, model).Take(Hardest)).Select(pair => Row(pair.Candidate)));
        }

        var last = new RelevanceModel(new KindWeights(relevance));
        return new FittedWeights(relevance, FitKinds(examples.Where(example => example.Candidates.Count > 0).Select(example => BestRow(example, Ranked(example, last)))));
    }

    /// <summary>The candidates of a question with their relevance, best first.</summary>
    public static IReadOnlyList<(JudgedCandidate Candidate, double Relevance)> Ranked(Example example, RelevanceModel model) =>
        [.. example.Candidates.Select(candidate => (Candidate: candidate, Relevance: model.Of(candidate.Features))).OrderByDescending(pair => pair.Relevance)];

    private static TrainingRow Row(JudgedCandidate candidate) => new(candidate.Features.Kind, candidate.Features.Values, candidate.IsRight);

    private static TrainingRow BestRow(Example example, IReadOnlyList<(JudgedCandidate Candidate, double Relevance)> ranked)
    {
        var best = ranked[0].Candidate.Features;
        return new TrainingRow(best.Kind, Answerability.Values(best, ranked[0].Relevance, ranked.Count > 1 ? ranked[1].Relevance : 0), example.Question.IsAnswerable);
    }

    private Dictionary<QuestionKind, IReadOnlyList<double>> FitKinds(IEnumerable<TrainingRow> rows)
    {
        var byKind = rows.ToLookup(row => row.Kind);
        var size = byKind.SelectMany(kind => kind).First().Values.Count;
        return Enum.GetValues<QuestionKind>().ToDictionary(kind => kind, IReadOnlyList<double> (kind) => !byKind.Contains(kind) ? new double[size] :
            LogisticRegression.Fit([.. byKind[kind].Select(row => row.Values)], [.. byKind[kind].Select(row => row.IsPositive)], penalty));
    }

    private sealed record TrainingRow(QuestionKind Kind, IReadOnlyList<double> Values, bool IsPositive);
}
