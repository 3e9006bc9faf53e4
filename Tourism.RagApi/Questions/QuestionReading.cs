using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.RagApi.Questions;

/// <summary>What a question says: the region and the kinds of place it names, and the tokens that are left for search.</summary>
/// <param name="Region">Narrowest region named; null for none.</param>
/// <param name="Domains">Domains named by general words.</param>
/// <param name="Themes">Themes, as tags write them.</param>
/// <param name="Content">Distinct tokens of what is looked for in particular; empty for a question such as <c>서울 맛집 추천해줘</c>.</param>
internal sealed record QuestionReading(
    Region? Region, IReadOnlyList<TourismDomain> Domains, IReadOnlyList<string> Themes, IReadOnlyList<string> Content);

/// <summary>Reads questions with the gazetteer and the lexicon.</summary>
internal sealed class QuestionReader(Gazetteer gazetteer, TravelLexicon lexicon)
{
    public QuestionReading Read(string question)
    {
        var folded = TextFolding.Fold(question);
        var mentions = gazetteer.FindMentions(question);
        var withoutRegions = Blank(folded, mentions.Select(mention => new TextSpan(mention.Start, mention.Length)));
        var reading = lexicon.Read(withoutRegions);
        var content = TextAnalyzer.Tokenize(Blank(withoutRegions, reading.General)).Where(IsContent).Distinct(StringComparer.Ordinal);
        return new QuestionReading(Gazetteer.Narrowest(mentions), reading.Domains, reading.Themes, [.. content]);
    }

    // A single kana or Hangul syllable left between blanks is a particle.
    private static bool IsContent(string token) => token.Length > 1 || Scripts.Of(token[0]) is Script.Han;

    private static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        var characters = text.ToCharArray();
        foreach (var span in spans)
        {
            characters.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return new string(characters);
    }
}
