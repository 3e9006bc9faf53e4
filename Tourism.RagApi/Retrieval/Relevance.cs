using Tourism.Core;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.RagApi.Questions;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// Judges documents by what the question names. Each token weighs its inverse document frequency, ln(1 + N / (1 + df)); tokens that no
/// document holds weigh most, so a question about something else is told from one that is worded unusually.
/// </summary>
internal sealed class Relevance(QuestionReading reading, IReadOnlyList<string> questionTokens, TokenStatistics statistics)
{
    private readonly HashSet<string> question = [.. questionTokens];
    private readonly double contentWeight = reading.Content.Sum(token => Weight(token, statistics));

    /// <summary>Share of the content tokens' weight that the texts hold; 1 for a question without content tokens.</summary>
    public double Coverage(IndexDocument document, IEnumerable<IndexChunk> chunks)
    {
        if (contentWeight == 0)
        {
            return 1;
        }

        var held = Texts(document, chunks).SelectMany(TextAnalyzer.Tokenize).ToHashSet(StringComparer.Ordinal);
        return reading.Content.Where(held.Contains).Sum(token => Weight(token, statistics)) / contentWeight;
    }

    /// <summary>The largest share of one name's weight, over the names of all languages, that the question holds.</summary>
    public double NameMatch(IndexDocument document) =>
        document.Names.Known().Select(known => known.Text).Append(document.PlaceName).Distinct().Max(NameShare);

    /// <summary>Share of the question's themes among the document's tags; 0 without themes.</summary>
    public double ThemeMatch(IndexDocument document) =>
        reading.Themes.Count == 0 ? 0 : reading.Themes.Count(theme => document.Tags.Contains(theme)) / (double)reading.Themes.Count;

    private double NameShare(string name)
    {
        var tokens = TextAnalyzer.Tokenize(name).Distinct().ToList();
        var whole = tokens.Sum(token => Weight(token, statistics));
        return whole == 0 ? 0 : tokens.Where(question.Contains).Sum(token => Weight(token, statistics)) / whole;
    }

    private static IEnumerable<string> Texts(IndexDocument document, IEnumerable<IndexChunk> chunks) =>
        chunks.Select(chunk => chunk.Text)
            .Concat(document.Names.Known().Select(known => known.Text))
            .Concat(document.Summaries.Known().Select(known => known.Text))
            .Concat(document.Tags).Append(document.Area).Append(document.Title);

    private static double Weight(string token, TokenStatistics statistics) =>
        Math.Log(1 + statistics.Chunks / (1.0 + statistics.Frequencies.GetValueOrDefault(token)));
}
