namespace Tourism.RagApi.Retrieval;

/// <summary>
/// The chance that a document answers a question: a logistic regression over <see cref="MatchFeatures"/>. The weights are
/// <c>relevance.tsv</c>, written by <c>Tourism.Bench fit</c>.
/// </summary>
internal sealed class RelevanceModel(KindWeights weights)
{
    public const string Table = "relevance.tsv";

    /// <summary>Reads the weights that are part of the product.</summary>
    public static RelevanceModel Load() => new(KindWeights.Load(Table, MatchFeatures.Names));

    /// <summary>0 to 1.</summary>
    public double Of(MatchFeatures features) => weights.Chance(features.Kind, features.Values);
}
