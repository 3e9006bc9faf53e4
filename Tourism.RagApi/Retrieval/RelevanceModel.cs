using System.Globalization;
using Tourism.Core;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// The chance that a document answers a question: a logistic regression over <see cref="MatchFeatures"/>, one set of weights for searches and
/// one for questions on a fact of a place. The weights are <c>relevance.tsv</c>, written by <c>Tourism.Bench fit</c>.
/// </summary>
internal sealed class RelevanceModel(IReadOnlyList<double> search, IReadOnlyList<double> fact)
{
    public const string Table = "relevance.tsv";

    /// <summary>Reads the weights that are part of the product.</summary>
    public static RelevanceModel Load()
    {
        var rows = EmbeddedTable.Read(Table, typeof(RelevanceModel).Assembly).ToDictionary(columns => columns[0]);
        return new RelevanceModel(Column(1), Column(2));

        double[] Column(int index) => [.. MatchFeatures.Names.Select(name => double.Parse(rows[name][index], CultureInfo.InvariantCulture))];
    }

    /// <summary>0 to 1.</summary>
    public double Of(MatchFeatures features)
    {
        var weights = features.AsksFact ? fact : search;
        double logit = 0;
        for (var index = 0; index < weights.Count; index++)
        {
            logit += weights[index] * features.Values[index];
        }

        return 1 / (1 + Math.Exp(-logit));
    }
}
