using Tourism.ChatApi.Intents;
using Tourism.ChatApi.Rag;
using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Turns;

/// <summary>Answers turns about places that were shown: a fact of one, what is near it, which of them is nearest.</summary>
internal sealed class PlaceAnswers(RagApiClient rag)
{
    private const int Places = 5;
    private const int PlacesToChooseFrom = 10;
    private const int MaxPlaces = 100;

    // What is near stands within a walk where there is enough, else within a short ride.
    private static readonly double[] RadiiKm = [2, 10];

    /// <summary>The place alone: asked with the words of the turn, else by its name, else as it was shown.</summary>
    public async Task<Answer> AnswerAsync(PlaceIntent intent, Language language, CancellationToken cancellationToken)
    {
        foreach (var query in new[] { intent.Question, intent.Place.PlaceName })
        {
            var request = new RagQueryRequest { Query = query, Language = language, TopK = PlacesToChooseFrom };
            var found = (await rag.QueryAsync(request, cancellationToken)).Value;
            if (found?.Documents.FirstOrDefault(document => document.DocumentId == intent.Place.DocumentId) is { } document)
            {
                return new Answer(Message(found, document))
                {
                    Places = [ChatPlaces.Of(document, language)],
                    Degraded = found.Metadata.Degraded,
                    Model = found.Metadata.Model == "extractive" ? Answer.Rules : found.Metadata.Model,
                };
            }
        }

        return new Answer($"{intent.Place.PlaceName}: {intent.Place.Description}") { Places = [intent.Place] };
    }

    public async Task<Answer> AnswerAsync(NearbyIntent intent, Language language, CancellationToken cancellationToken)
    {
        List<ChatPlace> places = [];
        foreach (var radius in intent.Place is { Lat: not null, Lon: not null } ? RadiiKm : [])
        {
            var query = new PlaceQuery
            {
                Near = new GeoPoint(intent.Place.Lat!.Value, intent.Place.Lon!.Value),
                RadiusKm = radius,
                Domain = intent.Domain,
                Limit = Math.Min(MaxPlaces, intent.Excluded.Count + Places + 1),
            };
            var found = (await rag.FindPlacesAsync(query, cancellationToken)).Value?.Places ?? [];
            places = [.. found
                .Where(place => place.DocumentId != intent.Place.DocumentId && !intent.Excluded.Contains(place.DocumentId))
                .Take(Places).Select(place => ChatPlaces.Of(place, language))];
            if (places.Count == Places)
            {
                break;
            }
        }

        var names = places.Select(place => place.PlaceName).ToList();
        return new Answer(PlaceTexts.Nearby(intent.Place.PlaceName, names, language)) { Places = places };
    }

    public static Answer Order(NearestIntent intent, Language language) =>
        new(PlaceTexts.Nearest(intent.From.Best(language), intent.Places[0].PlaceName, language)) { Places = intent.Places };

    // RagApi's answer may list others beside this place; then its pair for this place alone is the answer.
    private static string Message(RagQueryResponse found, RetrievedDocument document) =>
        found.Documents.Count == 1
        || (found.Citations.Count > 0 && found.Citations.All(citation => citation.DocumentId == document.DocumentId))
            ? CitationMarkers.Strip(found)
            : $"{document.PlaceName}: {document.Answer}";
}
