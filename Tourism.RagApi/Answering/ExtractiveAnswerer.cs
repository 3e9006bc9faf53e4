using System.Globalization;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Answering;

/// <summary>An answer made of quotes.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="Citations">The quotes with their documents.</param>
/// <param name="Untranslated">Whether a quote is in another language than the answer.</param>
internal sealed record ExtractiveAnswer(string Text, IReadOnlyList<Citation> Citations, bool Untranslated);

/// <summary>
/// Answers with verbatim words of the documents and sentences of its own around them: about one place when the question names one, else a
/// list of the places found.
/// </summary>
internal sealed class ExtractiveAnswerer(Gazetteer gazetteer)
{
    /// <summary>From this share of a name on, the question asks about that very place.</summary>
    private const double AsksAbout = 0.8;

    public ExtractiveAnswer Answer(QuestionReading reading, Language language, IReadOnlyList<RankedDocument> documents)
    {
        var region = reading.Region?.Name.Best(language);
        if (documents.Count == 0)
        {
            return new ExtractiveAnswer(Phrases.NothingFound(language, region), [], false);
        }

        if (documents[0].NameMatch >= AsksAbout && documents.Count(document => document.NameMatch >= AsksAbout) == 1)
        {
            var place = Describe(documents[0], language, sentences: 3);
            return new ExtractiveAnswer($"{Heading(documents[0], language)}\n{place.Text}{Facts(documents[0], language)}", [place.Citation], place.Citation.Language != language);
        }

        TourismDomain? domain = documents.Select(document => document.Document.Domain).Distinct().ToList() is [var only] ? only : null;
        var items = documents.Select(document => (Heading: Heading(document, language), Quote: Describe(document, language, sentences: 1))).ToList();
        IEnumerable<string> lines = items.Select((item, index) =>
            string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {item.Heading}: {item.Quote.Text}"));
        return new ExtractiveAnswer(
            string.Join('\n', lines.Prepend(Phrases.ListIntroduction(language, region, domain, documents.Count))),
            [.. items.Select(item => item.Quote.Citation)],
            items.Any(item => item.Quote.Citation.Language != language));
    }

    // A list describes each place by its summary; an answer about one place quotes the pair that fits the question best.
    private static (string Text, Citation Citation) Describe(RankedDocument ranked, Language language, int sentences)
    {
        var chunk = ranked.Chunks.FirstOrDefault(found => found.Language == language);
        var summary = ranked.Document.Summaries[language];
        var (text, quoted) = (sentences == 1, summary, chunk) switch
        {
            (true, not null, _) or (false, not null, null) => (summary!, language),
            (_, _, not null) => (chunk!.Answer, language),
            _ => (ranked.Chunks[0].Answer, ranked.Chunks[0].Language),
        };
        var quote = Sentences.Lead(text, sentences);
        return (quote, new Citation(ranked.Document.DocumentId, quoted, quote));
    }

    private string Heading(RankedDocument ranked, Language language)
    {
        var name = ranked.Document.Names[language] ?? ranked.Document.PlaceName;
        var area = gazetteer.Describe(ranked.Document.ProvinceCode, ranked.Document.MunicipalityCode, language);
        return area is null ? name : $"{name} ({area})";
    }

    private static string Facts(RankedDocument ranked, Language language)
    {
        var hours = FactTexts.TranslateHours(ranked.Document.Hours, language);
        var closed = FactTexts.Translate(ranked.Document.Closed, language);
        string?[] facts = [hours is null ? null : Phrases.Hours(language, hours), closed is null ? null : Phrases.Closed(language, closed)];
        return facts.OfType<string>().ToList() is { Count: > 0 } known ? "\n" + string.Join(" · ", known) : "";
    }
}
