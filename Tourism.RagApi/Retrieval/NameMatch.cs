using Tourism.Core.Text;
using Tourism.Index;

namespace Tourism.RagApi.Retrieval;

/// <summary>How much of a place's name a question holds, by the weight of the name's tokens: <c>Gyeongbokgung</c> says nearly all of Gyeongbokgung Palace, <c>palace</c> little.</summary>
internal sealed class NameMatch(IEnumerable<string> questionTokens, TokenStatistics statistics)
{
    private readonly HashSet<string> question = [.. questionTokens];

    /// <summary>The largest share over the names in all languages, 0 to 1.</summary>
    public double Of(IndexDocument document) =>
        document.Names.Known().Select(known => known.Text).Append(document.PlaceName).Distinct().Max(Share);

    private double Share(string name)
    {
        double held = 0, whole = 0;
        foreach (var token in TextAnalyzer.Tokenize(name).Distinct())
        {
            var weight = InverseFrequency.Of(token, statistics);
            whole += weight;
            held += question.Contains(token) ? weight : 0;
        }

        return whole == 0 ? 0 : held / whole;
    }
}
