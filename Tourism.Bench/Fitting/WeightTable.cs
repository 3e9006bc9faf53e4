using System.Globalization;
using Tourism.RagApi.Retrieval;

namespace Tourism.Bench.Fitting;

/// <summary>Tables of weights as <see cref="KindWeights"/> reads them.</summary>
internal static class WeightTable
{
    public static Task WriteAsync(
        string path, IReadOnlyList<string> names, IReadOnlyDictionary<QuestionKind, IReadOnlyList<double>> weights, CancellationToken cancellationToken)
    {
        var kinds = Enum.GetValues<QuestionKind>();
        var rows = names.Select((name, index) => kinds.Select(kind => weights[kind][index].ToString("F3", CultureInfo.InvariantCulture)).Prepend(name))
            .Prepend(kinds.Select(kind => kind.ToString().ToLowerInvariant()).Prepend("feature"));
        return File.WriteAllTextAsync(path, string.Concat(rows.Select(row => string.Join('\t', row) + '\n')), cancellationToken);
    }
}
