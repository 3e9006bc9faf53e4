using System.Globalization;
using Tourism.Core;

namespace Tourism.RagApi.Retrieval;

/// <summary>Weights of a logistic regression, a set for each <see cref="QuestionKind"/>.</summary>
/// <param name="weights">For each kind the weight of each number, in their order.</param>
internal sealed class KindWeights(IReadOnlyDictionary<QuestionKind, IReadOnlyList<double>> weights)
{
    /// <summary>Reads a table of this assembly: a row a number, a column a kind.</summary>
    public static KindWeights Load(string table, IEnumerable<string> names)
    {
        var rows = EmbeddedTable.Read(table, typeof(KindWeights).Assembly).ToDictionary(columns => columns[0]);
        return new KindWeights(Enum.GetValues<QuestionKind>().ToDictionary(kind => kind, IReadOnlyList<double> (kind) =>
            [.. names.Select(name => double.Parse(rows[name][1 + (int)kind], CultureInfo.InvariantCulture))]));
    }

    /// <summary>The chance that the numbers stand for, 0 to 1.</summary>
    public double Chance(QuestionKind kind, IReadOnlyList<double> values)
    {
        var ofKind = weights[kind];
        double logit = 0;
        for (var index = 0; index < ofKind.Count; index++)
        {
            logit += ofKind[index] * values[index];
        }

        return 1 / (1 + Math.Exp(-logit));
    }

}
