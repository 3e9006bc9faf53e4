using Tourism.ChatApi.Intents;
using Tourism.ChatApi.Rag;
using Tourism.Core;

namespace Tourism.ChatApi.Turns;

/// <summary>Answers wishes for a plan with RagApi's best one.</summary>
internal sealed class PlanAnswers(RagApiClient rag)
{
    private const int MaxPlaces = 100;
    private const int MaxAvoided = 20;

    public async Task<Answer> AnswerAsync(PlanIntent intent, Language language, CancellationToken cancellationToken)
    {
        var avoided = await AvoidedAsync(intent, cancellationToken);
        var request = intent.Request with { Language = language, AvoidPlaces = avoided.Count > 0 ? avoided : null };
        var result = await rag.PlanAsync(request, cancellationToken);
        return result.Value?.Itineraries is [var best, ..]
            ? new Answer(ChatTexts.Plan(intent, best.Summary, language)) { Itinerary = best }
            : new Answer(ChatTexts.NoPlan(result.Refusal, language));
    }

    // RagApi avoids places, not kinds of places: "without museums" are the museums that there are.
    private async Task<IReadOnlyList<string>> AvoidedAsync(PlanIntent intent, CancellationToken cancellationToken)
    {
        if (intent.Wishes.AvoidedThemes.Count == 0)
        {
            return [];
        }

        var found = await rag.FindPlacesAsync(new PlaceQuery { Area = intent.Request.Region, Limit = MaxPlaces }, cancellationToken);
        return [.. (found.Value?.Places ?? [])
            .Where(place => place.Tags.Intersect(intent.Wishes.AvoidedThemes).Any())
            .Take(MaxAvoided).Select(place => place.DocumentId)];
    }
}
