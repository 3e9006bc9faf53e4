using Tourism.RagApi.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary>The two sets of weights of <see cref="RelevanceModel"/>.</summary>
internal sealed record RelevanceWeights(IReadOnlyList<double> Search, IReadOnlyList<double> Fact)
{
    public RelevanceModel Model => new(Search, Fact);
}

/// <summary>
/// Fits the weights in rounds: first to all candidates, then to those that the last round put first, since they decide what is answered.
/// </summary>
internal sealed class RelevanceTrainer(double penalty)
{
    private const int Rounds = 3;
    private const int Hardest = 6;

    public RelevanceWeights Fit(IReadOnlyCollection<Example> examples)
    {
        var candidates = examples.SelectMany(example => example.Candidates).ToList();
        var weights = FitOnce(candidates);
        for (var round = 1; round < Rounds; round++)
        {
            var model = weights.Model;
            weights = FitOnce([.. examples.SelectMany(example => example.Candidates.OrderByDescending(candidate => model.Of(candidate.Features)).Take(Hardest))]);
        }

        return weights;
    }

    private RelevanceWeights FitOnce(List<JudgedCandidate> candidates) => new(FitKind(candidates, asksFact: false), FitKind(candidates, asksFact: true));

    private double[] FitKind(List<JudgedCandidate> candidates, bool asksFact)
    {
        var ofKind = candidates.Where(candidate => candidate.Features.AsksFact == asksFact).ToList();
        return LogisticRegression.Fit([.. ofKind.Select(candidate => candidate.Features.Values)], [.. ofKind.Select(candidate => candidate.IsRight)], penalty);
    }
}
