using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Turns;

/// <summary>RagApi's documents and places as places of an answer.</summary>
internal static class ChatPlaces
{
    private const int MaxDescription = 400;

    public static ChatPlace Of(RetrievedDocument document, Language language) => new()
    {
        PlaceName = document.PlaceName,
        Domain = document.Domain,
        Area = document.Area,
        Description = Sentences.Shorten(Describe(document, language), MaxDescription),
        DocumentId = document.DocumentId,
        Lat = document.Lat,
        Lon = document.Lon,
    };

    public static ChatPlace Of(Place place, Language language) => new()
    {
        PlaceName = place.Names[language] ?? place.PlaceName,
        Domain = place.Domain,
        Area = place.Area?.Best(language),
        Description = Sentences.Shorten(place.Summaries.Best(language), MaxDescription),
        DocumentId = place.DocumentId,
        Lat = place.Lat,
        Lon = place.Lon,
    };

    private static string Describe(RetrievedDocument document, Language language) =>
        document.Summary is { Length: > 0 } summary && LanguageDetector.Detect(summary) == language ? summary : document.Answer;
}
