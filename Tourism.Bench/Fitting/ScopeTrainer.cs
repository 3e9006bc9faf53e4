using Tourism.Core.Text;
using Tourism.RagApi.Questions;

namespace Tourism.Bench.Fitting;

/// <summary>A message with whether it is about something else than visiting Korea.</summary>
internal sealed record ScopeExample(string Text, bool IsOutside)
{
    public IReadOnlyCollection<string> Grams { get; } = ScopeModel.Grams(TextFolding.Fold(Text));
}

/// <summary>
/// Fits the weights of <see cref="ScopeModel"/>: logistic regression by stochastic gradient steps that shrink for each weight as it is used.
/// Duchi, Hazan and Singer, Adaptive Subgradient Methods, JMLR 12, 2011.
/// </summary>
internal static class ScopeTrainer
{
    private const int Passes = 15;
    private const double Rate = 0.3;
    private const double Penalty = 0.01;

    /// <summary>A gram that one message alone has says nothing of others.</summary>
    private const int LeastMessages = 2;

    public static IReadOnlyDictionary<string, double> Fit(IReadOnlyCollection<ScopeExample> examples)
    {
        var usual = examples.SelectMany(example => example.Grams).GroupBy(gram => gram, StringComparer.Ordinal)
            .Where(group => group.Count() >= LeastMessages).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        (string[] Grams, double Scale, bool IsOutside)[] rows =
        [
            .. examples.Select(example => (
                example.Grams.Where(usual.Contains).ToArray(), 1 / Math.Sqrt(Math.Max(1, example.Grams.Count)), example.IsOutside)),
        ];
        var weights = usual.Append("").ToDictionary(gram => gram, _ => 0.0, StringComparer.Ordinal);
        var squares = usual.Append("").ToDictionary(gram => gram, _ => 1e-8, StringComparer.Ordinal);
        var random = new Random(1);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(rows);
            foreach (var (grams, scale, isOutside) in rows)
            {
                var logit = weights[""] + scale * grams.Sum(gram => weights[gram]);
                var error = 1 / (1 + Math.Exp(-logit)) - (isOutside ? 1 : 0);
                Step("", error);
                foreach (var gram in grams)
                {
                    Step(gram, error * scale + Penalty * weights[gram]);
                }
            }
        }

        return weights;

        void Step(string gram, double gradient)
        {
            squares[gram] += gradient * gradient;
            weights[gram] -= Rate * gradient / Math.Sqrt(squares[gram]);
        }
    }
}
