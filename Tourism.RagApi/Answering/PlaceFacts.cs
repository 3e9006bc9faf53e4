using Tourism.Core;
using Tourism.Index;

namespace Tourism.RagApi.Answering;

/// <summary>What the fields of a document tell, in the asker's language.</summary>
internal static class PlaceFacts
{
    /// <summary>A night in a hotel is no time that a visit takes.</summary>
    private const int LongestVisitMinutes = 600;

    /// <summary>A sentence that tells the fact; null when no field does.</summary>
    public static string? Tell(IndexDocument document, string fact, Language language) => fact switch
    {
        AskedFact.Hours when FactTexts.TranslateHours(document.Hours, language) is { } hours => FactPhrases.Hours(language, document.Domain, hours),
        AskedFact.Closed when FactTexts.Translate(document.Closed, language) is { } closed => FactPhrases.Closed(language, document.Closed!, closed),
        AskedFact.Price when document.PriceLevel is { } level => FactPhrases.Price(language, document.Domain, level),
        AskedFact.Duration when document is { VisitMinutes: > 0 and < LongestVisitMinutes, Domain: not TourismDomain.Stay } =>
            FactPhrases.Duration(language, document.VisitMinutes.Value),
        _ => null,
    };

    /// <summary>Notes on hours, closing days and price as far as they are asked for; empty for none.</summary>
    public static string Note(IndexDocument document, Asked asked, Language language)
    {
        var visit = Visits(asked) ? Visit(document, language) : "";
        var price = asked.Has(AskedFact.Price) && document.PriceLevel is { } level ? FactPhrases.PriceNote(language, level) : "";
        return string.Join(" · ", new[] { visit, price }.Where(note => note.Length > 0));
    }

    /// <summary>Hours and closing days, as far as they are known; empty for none.</summary>
    public static string Visit(IndexDocument document, Language language)
    {
        string?[] notes =
        [
            FactTexts.TranslateHours(document.Hours, language) is { } hours ? FactPhrases.HoursNote(language, document.Domain, hours) : null,
            FactTexts.Translate(document.Closed, language) is { } closed ? FactPhrases.ClosedNote(language, document.Closed!, closed) : null,
        ];
        return string.Join(" · ", notes.OfType<string>());
    }

    /// <summary>Who asks for hours wants to stand before an open door, and so for closing days.</summary>
    public static bool Visits(Asked asked) => asked.Has(AskedFact.Hours) || asked.Has(AskedFact.Closed);
}
