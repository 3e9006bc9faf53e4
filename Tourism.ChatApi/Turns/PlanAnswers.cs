using Tourism.ChatApi.Intents;
using Tourism.ChatApi.Rag;
using Tourism.Core;

namespace Tourism.ChatApi.Turns;

/// <summary>Answers wishes for a plan with RagApi's best one.</summary>
internal sealed class PlanAnswers(RagApiClient rag)
{
    public async Task<Answer> AnswerAsync(PlanIntent intent, Language language, CancellationToken cancellationToken)
    {
        var result = await rag.PlanAsync(intent.Request with { Language = language }, cancellationToken);
        return result.Value?.Itineraries is [var best, ..]
            ? new Answer(ChatTexts.Plan(intent, best.Summary, language)) { Itinerary = best }
            : new Answer(ChatTexts.NoPlan(result.Refusal, language));
    }
}
