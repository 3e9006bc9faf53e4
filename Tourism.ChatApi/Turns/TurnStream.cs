using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Tourism.Core.Contracts;
using Tourism.Core.Text;
using Tourism.ServiceDefaults.Http;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Tourism.ChatApi.Turns;

/// <summary>
/// A turn as events: <c>intent</c>, <c>delta</c> for each sentence, <c>places</c> or <c>itinerary</c>, and <c>done</c> with the whole answer,
/// which is authoritative; or <c>error</c> with problem details.
/// </summary>
internal sealed class TurnStream(TurnRunner runner, IOptions<JsonOptions> json)
{
    public async IAsyncEnumerable<SseItem<JsonElement>> RunAsync(Turn turn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Event("intent", new IntentEvent(turn.Intent.ResponseType));
        var (answer, problem) = await AnswerAsync(turn, cancellationToken);
        if (answer is null)
        {
            yield return Event("error", problem);
            yield break;
        }

        foreach (var sentence in Sentences.Pieces(answer.Message))
        {
            yield return Event("delta", new TextDelta(sentence));
        }

        if (answer.Itinerary is { } itinerary)
        {
            yield return Event("itinerary", itinerary);
        }
        else if (answer.Places is { } places)
        {
            yield return Event("places", places);
        }

        yield return Event("done", await runner.FinishAsync(turn, answer, cancellationToken));
    }

    private async Task<(Answer? Answer, ProblemDetails? Problem)> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            return (await runner.AnswerAsync(turn, cancellationToken), null);
        }
        catch (StoreUnavailableException)
        {
            return (null, new ProblemDetails
            {
                Status = StatusCodes.Status503ServiceUnavailable,
                Title = "Service Unavailable",
                Detail = "A service that this request needs is not available now.",
                Extensions = { ["trace_id"] = Activity.Current?.TraceId.ToString() },
            });
        }
    }

    // By the declared type: the answer's kind is written for ChatResponse alone.
    private SseItem<JsonElement> Event<T>(string name, T data) =>
        new(JsonSerializer.SerializeToElement(data, json.Value.SerializerOptions), name);
}
