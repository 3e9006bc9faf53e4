using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Tourism.Core.Contracts;
using Tourism.RagApi.Answering;
using Tourism.RagApi.Operations;
using Tourism.ServiceDefaults.Http;

namespace Tourism.RagApi.Questions;

/// <summary>Questions over HTTP: an answer at once, or as a stream of events.</summary>
internal static class RagEndpoints
{
    public static void MapRag(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/rag").WithTags("Questions").AddEndpointFilter<RouteGroupBuilder, StoreFailureFilter>()
            .ProducesBodyProblems()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .MapPost("/query", QueryAsync)
            .Produces<RagQueryResponse>(StatusCodes.Status200OK, "application/json", EventStreams.MediaType)
            .WithName("QueryRag")
            .WithSummary("Answer a question about travelling in Korea")
            .WithDescription("""
                Answers in the language asked for with verbatim quotes of the documents found. With `Accept: text/event-stream` the answer
                comes as the events `sources`, `delta` (`{"text"}`), `done` (the JSON answer) and, on failure, `error` (problem details).
                """);
    }

    private static async Task<Results<Ok<RagQueryResponse>, ServerSentEventsResult<string>>> QueryAsync(
        RagQueryRequest request, HttpRequest http, QuestionAnswering answering, IOptions<JsonOptions> json, CancellationToken cancellationToken)
    {
        // The answer is made before the stream begins, so that a failure has its own status.
        var response = await answering.AnswerAsync(RagQuestion.From(request), cancellationToken);
        return EventStreams.Wants(http)
            ? TypedResults.ServerSentEvents(StreamAsync(response, json.Value.SerializerOptions, cancellationToken))
            : TypedResults.Ok(response);
    }

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        RagQueryResponse response, JsonSerializerOptions json, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Event("sources", new SourcesEvent(response.Sources, response.Documents));
        foreach (var line in response.Answer.Split('\n').Select((text, index) => index == 0 ? text : "\n" + text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Event("delta", new TextDelta(line));
        }

        yield return Event("done", response);
        await Task.CompletedTask;

        SseItem<string> Event<T>(string name, T value) => new(JsonSerializer.Serialize(value, json), name);
    }
}
