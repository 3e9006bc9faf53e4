using Tourism.ChatApi.Intents;
using Tourism.ChatApi.Rag;
using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Turns;

/// <summary>Answers searches with what RagApi finds.</summary>
internal sealed class SearchAnswers(RagApiClient rag)
{
    private const int Places = 5;
    private const int PlacesToChooseFrom = 10;
    private const int MaxPlaces = 100;

    public Task<Answer> AnswerAsync(SearchIntent intent, Language language, CancellationToken cancellationToken) =>
        intent.Excluded.Count > 0
            ? OthersAsync(intent, language, cancellationToken)
            : FindAsync(intent, language, cancellationToken);

    private async Task<Answer> FindAsync(SearchIntent intent, Language language, CancellationToken cancellationToken)
    {
        var result = await AskAsync(intent, language, cancellationToken);
        if (intent.Earlier is { } earlier && earlier != intent.Query && result.Value is { } first && !HasAny(first, intent.Preferred))
        {
            result = await AskAsync(intent with { Query = earlier }, language, cancellationToken);
        }
        else if (intent.Elsewhere is { } elsewhere && result.Value?.Sources.Count == 0)
        {
            // "불국사는 어때?" after a question on Seoul is not about Seoul.
            result = await AskAsync(intent with { Query = elsewhere, Area = null }, language, cancellationToken);
        }

        if (result.Value is not { } found)
        {
            return new Answer(ChatTexts.NoSearch(result.Refusal, language)) { Places = [] };
        }

        var chosen = found.Sources.Count == 0 ? [] : Choose(found.Documents, intent);
        List<ChatPlace> places = [.. chosen.Select(document => ChatPlaces.Of(document, language))];
        return new Answer(Message(found, places, intent, language))
        {
            Places = places,
            Degraded = found.Metadata.Degraded,
            Model = found.Metadata.Model == "extractive" ? Answer.Rules : found.Metadata.Model,
        };
    }

    // Others are asked for in the same region and domain: when all are shown, there are no more.
    private async Task<Answer> OthersAsync(SearchIntent intent, Language language, CancellationToken cancellationToken)
    {
        var result = await rag.FindPlacesAsync(
            new PlaceQuery
            {
                Query = intent.Query,
                Area = intent.Area,
                Domain = intent.Domain,
                Limit = Math.Min(MaxPlaces, intent.Excluded.Count + Places),
            },
            cancellationToken);
        if (result.Value is not { } found)
        {
            return new Answer(ChatTexts.NoSearch(result.Refusal, language)) { Places = [] };
        }

        List<ChatPlace> places = [.. found.Places
            .Where(place => !intent.Excluded.Contains(place.DocumentId)).Take(Places).Select(place => ChatPlaces.Of(place, language))];
        return new Answer(PlaceTexts.Others([.. places.Select(place => place.PlaceName)], language)) { Places = places };
    }

    private Task<RagResult<RagQueryResponse>> AskAsync(SearchIntent intent, Language language, CancellationToken cancellationToken)
    {
        var request = new RagQueryRequest
        {
            Query = intent.Query,
            Area = intent.Area,
            Domain = intent.Domain,
            Language = language,
            TopK = intent.Preferred.Count > 0 ? PlacesToChooseFrom : Places,
        };
        return rag.QueryAsync(request, cancellationToken);
    }

    // Places pointed at come first, in the order in which RagApi ranks them for this question.
    private static IEnumerable<RetrievedDocument> Choose(IReadOnlyList<RetrievedDocument> documents, SearchIntent intent) => documents
        .OrderBy(document => intent.Preferred.Count > 0 && !intent.Preferred.Contains(document.DocumentId))
        .Take(Places);

    private static bool HasAny(RagQueryResponse found, IReadOnlyList<string> ids) =>
        found.Documents.Any(document => ids.Contains(document.DocumentId));

    // RagApi's answer speaks of what it found for the question alone; beside earlier answers it would contradict the places.
    private static string Message(RagQueryResponse found, List<ChatPlace> places, SearchIntent intent, Language language) => places switch
    {
        [var best, ..] when intent.Preferred.Contains(best.DocumentId) => PlaceTexts.Best(best.PlaceName, best.Description, language),
        _ => CitationMarkers.Strip(found),
    };
}
