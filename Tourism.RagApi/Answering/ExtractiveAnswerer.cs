using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Phonetics;
using Tourism.Core.Regions;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;
using Tourism.RagApi.Questions;
using Tourism.RagApi.Retrieval;

namespace Tourism.RagApi.Answering;

/// <summary>An answer made of quotes.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="Citations">The quotes with their documents, in the order of their numbers in the text.</param>
/// <param name="Untranslated">Whether a quote is in another language than the answer.</param>
internal sealed record ExtractiveAnswer(string Text, IReadOnlyList<Citation> Citations, bool Untranslated);

/// <summary>
/// Answers with verbatim words of the documents and sentences of its own around them: about one place when the question names one, else a
/// list of the places found.
/// </summary>
internal sealed class ExtractiveAnswerer(Gazetteer gazetteer, TravelLexicon lexicon, ConceptReader concepts, HanjaReadings readings)
{
    private readonly AskedReader askedReader = new(gazetteer, lexicon, concepts);
    private readonly RegionClaim claim = new(gazetteer);
    private readonly PlaceAnswer placeAnswer = new(readings);
    private readonly ListAnswer listAnswer = new(readings);

    /// <param name="question">The question.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="documents">Documents found, best first, with all their chunks.</param>
    public ExtractiveAnswer Answer(RagQuestion question, QuestionReading reading, IReadOnlyList<RankedDocument> documents)
    {
        var language = question.Language;
        var asked = askedReader.Read(question.Text);
        if (IsAboutFirst(question, documents, asked))
        {
            return placeAnswer.Write(documents[0].Document, Heading(documents[0].Document, language), asked, language);
        }

        // What is near a place is not the place itself.
        var others = asked.Has(AskedFact.Nearby) ? documents.Where(document => !document.IsNamed).ToList() : [];
        var places = (others.Count > 0 ? others : documents).Select(document => document.Document).ToList();
        TourismDomain? domain = places.Select(place => place.Domain).Distinct().ToList() is [var only] ? only : null;
        var introduction = claim.Introduce(places, reading.OtherRegions.Count > 0 ? null : RegionOf(question, reading), domain, language);
        return listAnswer.Write(introduction, places.Select(place => (place, Heading(place, language))), asked, language);
    }

    /// <summary>Says that there is no answer, why, and what there is instead.</summary>
    public ExtractiveAnswer Decline(RagQuestion question, QuestionReading reading, NoAnswer reason, Offer offer)
    {
        var language = question.Language;
        if (reason == NoAnswer.OutsideScope)
        {
            return new ExtractiveAnswer(Phrases.OutsideScope(language), [], false);
        }

        var region = (RegionOf(question, reading) ?? reading.PlaceRegion)?.Name.Best(language);
        var next = region is not null && offer.Places.Count > 0
            ? Phrases.Instead(language, region, DomainOf(question, reading), offer.InRegion, [.. offer.Places.Select(place => Heading(place, language))])
            : Phrases.AskAgain(language, region);
        return new ExtractiveAnswer(Phrases.Paragraph(language, [Phrases.NothingFound(language, region), next]), [], false);
    }

    /// <summary>The region that the question names, or the client.</summary>
    public Region? RegionOf(RagQuestion question, QuestionReading reading) =>
        reading.Region ?? (question.Area is { } area && gazetteer.Resolve(area) is [var region, ..] ? region : null);

    /// <summary>The one kind of place asked for; null for none or several.</summary>
    public static TourismDomain? DomainOf(RagQuestion question, QuestionReading reading) =>
        question.Domain ?? (reading.Domains is [var domain] ? domain : null);

    private static bool IsAboutFirst(RagQuestion question, IReadOnlyList<RankedDocument> documents, Asked asked)
    {
        var first = documents[0];
        if (documents.Count == 1 && asked.Facts.Count > 0)
        {
            return true;
        }

        if (!first.IsNamed || documents.Skip(1).Any(other => other.IsNamed && !IsPartOfName(question.Text, other, first)))
        {
            return false;
        }

        // What is near a place is told by the other places found; where there are none, by the place's own document.
        return !asked.Has(AskedFact.Nearby) || documents.Count == 1;
    }

    // Who says 명동교자 does not speak of 명동.
    private static bool IsPartOfName(string question, RankedDocument part, RankedDocument whole) =>
        LongestName(question, whole) is { Length: > 0 } name && LongestName(question, part) is var inside
        && inside.Length < name.Length && name.Contains(inside, StringComparison.Ordinal);

    private static string LongestName(string question, RankedDocument ranked)
    {
        var text = Unspaced(question);
        return IndexedText.Names(ranked.Document).Select(Unspaced).Where(name => text.Contains(name, StringComparison.Ordinal)).MaxBy(name => name.Length) ?? "";
    }

    private static string Unspaced(string text) => TextFolding.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private string Heading(IndexDocument document, Language language)
    {
        var name = document.Names[language] ?? document.PlaceName;
        var area = gazetteer.Describe(document.ProvinceCode, document.MunicipalityCode, language);
        return area is null ? name : $"{name} ({area})";
    }
}
