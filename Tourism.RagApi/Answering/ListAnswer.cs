using System.Globalization;
using Tourism.Core;
using Tourism.Core.Phonetics;
using Tourism.Index;

namespace Tourism.RagApi.Answering;

/// <summary>Answers with a list: each line names a place and its area and quotes why it fits; hours and prices when they are asked for.</summary>
internal sealed class ListAnswer(HanjaReadings readings)
{
    /// <param name="introduction">What the list has.</param>
    /// <param name="places">The places with their headings.</param>
    /// <param name="asked">What the answer must tell.</param>
    /// <param name="language">Language of the answer.</param>
    public ExtractiveAnswer Write(string introduction, IEnumerable<(IndexDocument Document, string Heading)> places, Asked asked, Language language)
    {
        var text = new CitedText();
        var lines = places.Select((place, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {Line(text, place.Document, place.Heading, asked, language)}")).ToList();
        return text.ToAnswer(lines.Prepend(introduction), language);
    }

    private string Line(CitedText text, IndexDocument document, string heading, Asked asked, Language language)
    {
        var quote = new PassageRanker(document, asked, language, readings).Recommend(asked);
        var reason = quote is null ? "" : text.Cite(document.DocumentId, [quote]);
        var note = PlaceFacts.Note(document, asked, language);
        return (reason.Length > 0 ? $"{heading}: {reason}" : heading) + (note.Length > 0 ? $" ({note})" : "");
    }
}
