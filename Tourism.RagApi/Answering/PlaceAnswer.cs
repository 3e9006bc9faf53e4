using Tourism.Core;
using Tourism.Core.Phonetics;
using Tourism.Index;

namespace Tourism.RagApi.Answering;

/// <summary>
/// Answers about one place: its name and area, the facts asked for, what its texts say of it, and what they do not tell. Facts of the document's
/// fields come first, in the asker's language.
/// </summary>
internal sealed class PlaceAnswer(HanjaReadings readings)
{
    private const int SentencesOfIntroduction = 3;

    public ExtractiveAnswer Write(IndexDocument document, string heading, Asked asked, Language language)
    {
        var ranker = new PassageRanker(document, asked, language, readings);
        var told = new List<string>();
        var unknown = new List<AskedFact>();
        var quotes = new List<Quote>();
        foreach (var fact in asked.Facts)
        {
            var field = PlaceFacts.Tell(document, fact.Id, language);
            // A price is a level alone; what it costs may stand in a text, of another language even.
            var found = ranker.Tell(fact, isKnown: field is not null && fact.Id != AskedFact.Price);
            quotes.AddRange(found);
            if (field is not null)
            {
                told.Add(field);
                told.Add(fact.Id == AskedFact.Price && found.Count == 0 && document.PriceLevel > 0 ? Phrases.NoExactPrice(language) : "");
            }
            else if (found.Count == 0)
            {
                unknown.Add(fact);
            }
        }

        if (quotes.Count == 0 && ranker.Speak() is { Count: > 0 } spoken)
        {
            quotes.AddRange(spoken);
            // Words that fit tell what no cue of a fact was found for.
            unknown.RemoveAll(_ => ranker.HasWords);
        }

        var isAnswered = quotes.Count > 0 || told.Count > 0;
        var notTold = unknown.Count > 0 ? Phrases.NotTold(language, unknown) : !isAnswered && ranker.HasWords ? Phrases.NotTold(language) : "";
        if (quotes.Count == 0)
        {
            quotes.AddRange(ranker.Introduce(isAnswered || notTold.Length > 0 ? 1 : SentencesOfIntroduction));
        }

        if (PlaceFacts.Visits(asked))
        {
            told.AddRange(Other(document, asked, language));
        }

        var text = new CitedText();
        return text.ToAnswer(
            [
                heading, Phrases.Paragraph(language, told.Append(notTold)), .. Quoted(text, document.DocumentId, quotes, language),
                PlaceFacts.Visits(asked) ? "" : PlaceFacts.Visit(document, language),
            ],
            language);
    }

    // Who asks for hours is told the closing days too, and the other way round.
    private static IEnumerable<string> Other(IndexDocument document, Asked asked, Language language) =>
        new[] { AskedFact.Hours, AskedFact.Closed }.Where(fact => !asked.Has(fact)).Select(fact => PlaceFacts.Tell(document, fact, language)).OfType<string>();

    private static IEnumerable<string> Quoted(CitedText text, string documentId, IReadOnlyList<Quote> quotes, Language language)
    {
        foreach (var group in quotes.GroupBy(quote => quote.Language).OrderByDescending(group => group.Key == language))
        {
            var cited = text.Cite(documentId, group);
            yield return group.Key == language ? cited : $"{Phrases.OtherLanguage(language, group.Key)} {cited}";
        }
    }
}
