using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Answering;

/// <summary>What an answer must tell.</summary>
/// <param name="Words">Words of the question without filler, regions and those of facts; the place's own name is among them.</param>
/// <param name="Facts">Facts asked for.</param>
internal sealed record Asked(IReadOnlyList<QueryConcept> Words, IReadOnlyList<AskedFact> Facts)
{
    public bool Has(string fact) => Facts.Any(asked => asked.Id == fact);
}

/// <summary>
/// Reads a question for its answer. Unlike the reading for retrieval it keeps the words of kinds and themes, by which one sentence of a
/// document fits better than another, and tells the facts apart.
/// </summary>
internal sealed class AskedReader(Gazetteer gazetteer, TravelLexicon lexicon, ConceptReader concepts)
{
    public Asked Read(string question)
    {
        var folded = TextFolding.Fold(question);
        var withoutRegions = TextSpan.Blank(folded, gazetteer.FindMentions(question).Select(mention => mention.Span));
        var known = lexicon.Read(withoutRegions);
        var content = TextSpan.Blank(withoutRegions, known.Filler.Concat(known.Facts));
        return new Asked([.. concepts.Read(content).Where(IsSaid).DistinctBy(word => word.Text)], AskedFact.In(folded));
    }

    // What is left of a sentence without its names and filler is particles (은 is silver, too).
    private static bool IsSaid(QueryConcept word) => !word.IsHiragana && !(word.Script == Script.Hangul && KoreanEnding.IsParticle(word.Text));
}
