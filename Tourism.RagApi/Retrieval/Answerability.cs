namespace Tourism.RagApi.Retrieval;

/// <summary>
/// The chance that a question is answered by the documents found: a logistic regression over what the best document holds and over how
/// relevant it and the next one are. The weights are <c>answerability.tsv</c>, written by <c>Tourism.Bench fit</c>.
/// </summary>
internal sealed class Answerability(KindWeights weights)
{
    public const string Table = "answerability.tsv";

    private const double LeastOdds = -8;

    private static readonly int ForeignPlace = IndexOf("foreign_place");
    private static readonly int NameMatch = IndexOf("name_match");

    /// <summary>The names of the numbers, as the table of weights writes them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. MatchFeatures.Names, "best_odds", "next_odds"];

    /// <summary>Reads the weights that are part of the product.</summary>
    public static Answerability Load() => new(KindWeights.Load(Table, Names));

    /// <summary>0 to 1; 0 when a place abroad is where the question wants to be.</summary>
    /// <param name="best">What the best document holds.</param>
    /// <param name="relevance">Its relevance.</param>
    /// <param name="next">The relevance of the next one; 0 for none.</param>
    public double Of(MatchFeatures best, double relevance, double next) => IsAbroad(best) ? 0 : weights.Chance(best.Kind, Values(best, relevance, next));

    /// <summary>The numbers that are weighed.</summary>
    public static IReadOnlyList<double> Values(MatchFeatures best, double relevance, double next) => [.. best.Values, Odds(relevance), Odds(next)];

    // A restaurant may be called Hong Kong.
    private static bool IsAbroad(MatchFeatures best) => best.Values[ForeignPlace] == 1 && best.Values[NameMatch] < Relevance.Named;

    private static int IndexOf(string name) => MatchFeatures.Names.ToList().IndexOf(name);

    private static double Odds(double chance) => Math.Clamp(Math.Log(chance / (1 - chance)), LeastOdds, -LeastOdds);
}
