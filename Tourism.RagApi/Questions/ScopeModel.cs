using System.Globalization;
using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.RagApi.Questions;

/// <summary>
/// How a question sounds: like one about visiting Korea or like one about something else. A logistic regression over the words and character
/// n-grams of the question; the weights are <c>scope-grams.tsv</c>, written by <c>Tourism.Bench fit-scope</c>.
/// </summary>
/// <param name="weights">The weight of each gram; above 0 speaks for another topic. The empty gram is the intercept.</param>
internal sealed class ScopeModel(IReadOnlyDictionary<string, double> weights)
{
    public const string Table = "scope-grams.tsv";

    private static readonly int[] GramLengths = [1, 2, 3];

    /// <summary>Reads the weights that are part of the product.</summary>
    public static ScopeModel Load() => new(EmbeddedTable.Read(Table, typeof(ScopeModel).Assembly)
        .ToDictionary(columns => columns[0], columns => double.Parse(columns[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>The log odds that a folded question is about something else.</summary>
    public double Of(string folded)
    {
        var grams = Grams(folded);
        return weights.GetValueOrDefault("") + grams.Sum(gram => weights.GetValueOrDefault(gram)) / Math.Sqrt(Math.Max(1, grams.Count));
    }

    /// <summary>
    /// The distinct grams of a folded text: Latin words by their stems, alone and in pairs, other scripts by one to three characters, and the
    /// beginning of each of their runs.
    /// </summary>
    public static IReadOnlyCollection<string> Grams(string folded)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        string? previous = null;
        foreach (var run in ScriptRuns.Of(folded))
        {
            if (run.Script == Script.Word)
            {
                var word = TextAnalyzer.Tokenize(run.Text)[0];
                grams.Add(word);
                grams.Add(previous is null ? word : $"{previous} {word}");
                previous = word;
                continue;
            }

            previous = null;
            grams.Add("^" + run.Text[..Math.Min(2, run.Text.Length)]);
            foreach (var length in GramLengths)
            {
                grams.UnionWith(Enumerable.Range(0, Math.Max(0, run.Text.Length - length + 1)).Select(start => run.Text.Substring(start, length)));
            }
        }

        return grams;
    }
}
