using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Retrieval;

/// <summary>What a word of a question weighs in judging documents.</summary>
internal static class ConceptWeight
{
    private const double CommonShare = 0.5;
    private const double HiraganaShare = 0.2;

    /// <summary>An ordinary word that no document has says nothing against any of them.</summary>
    private const double UnknownCommon = 0.5;
    private const double UnknownTerm = 3;

    /// <summary>A known place is what is meant, however usual the words of its name are.</summary>
    private const double LeastOfPlace = 4;

    /// <summary>
    /// The inverse document frequency of the word, where a word is as frequent as its most frequent form and a form as its rarest part.
    /// Ordinary words weigh half, hiragana a fifth; a name that no document has weighs most, since it is the name of something else.
    /// </summary>
    public static double Of(QueryConcept word, TokenStatistics statistics)
    {
        var weight = word.Forms.Min(form => form.Slots.Max(slot => slot.Min(token => InverseFrequency.Of(token, statistics))));
        var isUnknown = weight >= InverseFrequency.Of("", statistics);
        return word switch
        {
            { IsHiragana: true } => HiraganaShare * weight,
            { Kind: ConceptKind.Common } => isUnknown ? UnknownCommon : CommonShare * weight,
            { Kind: ConceptKind.Term } when isUnknown => UnknownTerm,
            { Kind: ConceptKind.Place } => Math.Max(LeastOfPlace, weight),
            _ => weight,
        };
    }
}
