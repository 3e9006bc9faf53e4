using Tourism.RagApi.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary>
/// Shifts the confidence of each kind of question so that 0.5 declines the same share of those with an answer: descriptions are safer to
/// answer than names at the same chance, since many documents fit them.
/// </summary>
internal static class Calibration
{
    /// <summary>Share of the questions with an answer that may be declined.</summary>
    private const double WronglyDeclined = 0.02;

    /// <summary>What to add to the intercept of each kind, by questions that the weights were not fitted to.</summary>
    public static IReadOnlyDictionary<QuestionKind, double> Offsets(IEnumerable<HeldOutQuestion> questions) => questions
        .Where(question => question.IsAnswerable && question.Ranked.Count > 0)
        .GroupBy(question => question.Ranked[0].Candidate.Features.Kind)
        .ToDictionary(ofKind => ofKind.Key, Offset);

    /// <summary>The weights of answerability with their intercepts shifted.</summary>
    public static IReadOnlyDictionary<QuestionKind, IReadOnlyList<double>> Shift(
        IReadOnlyDictionary<QuestionKind, IReadOnlyList<double>> weights, IReadOnlyDictionary<QuestionKind, double> offsets) => weights.ToDictionary(
            pair => pair.Key, IReadOnlyList<double> (pair) => [pair.Value[0] + offsets.GetValueOrDefault(pair.Key), .. pair.Value.Skip(1)]);

    private static double Offset(IEnumerable<HeldOutQuestion> questions)
    {
        // Places abroad are declined whatever the weights.
        var confidences = questions.Select(question => question.Confidence).Where(confidence => confidence > 0).Order().ToList();
        var least = confidences[(int)(WronglyDeclined * confidences.Count)];
        return -Math.Log(least / (1 - least));
    }
}
