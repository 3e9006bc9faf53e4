using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Retrieval;

/// <summary>
/// How much of a place's name a question holds: by the weight of the name's tokens (<c>Gyeongbokgung</c> says nearly all of Gyeongbokgung Palace,
/// <c>palace</c> little), or by how a name in the question sounds.
/// </summary>
internal sealed class NameMatch(IEnumerable<string> questionTokens, IReadOnlyList<QueryConcept> words, TokenStatistics statistics)
{
    /// <summary>A name that only sounds alike is a little less sure.</summary>
    private const double SoundShare = 0.85;

    private readonly HashSet<string> question = [.. questionTokens];

    /// <summary>The largest share over the names in all languages, 0 to 1.</summary>
    public double Of(IndexDocument document, NameSounds sounds) => Math.Max(
        IndexedText.Names(document).Max(Share),
        SoundShare * words.Select(sounds.Similarity).DefaultIfEmpty().Max());

    /// <summary>In how many chunks the name of the document stands: as often as its rarest token.</summary>
    public int Frequency(IndexDocument document) =>
        TextAnalyzer.Tokenize(document.PlaceName).Select(token => statistics.Frequencies.GetValueOrDefault(token)).DefaultIfEmpty().Min();

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
