using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Tourism.ChatApi.Conversations;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Turns;

/// <summary><c>POST /chat</c>.</summary>
internal static class ChatEndpoints
{
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<TurnHistory>()
        .AddScoped<SearchAnswers>()
        .AddScoped<PlaceAnswers>()
        .AddScoped<PlanAnswers>()
        .AddScoped<TurnRunner>()
        .AddScoped<TurnStream>();

    public static IEndpointRouteBuilder MapChat(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/chat", PostAsync).WithTags("Chat").WithName("chat").WithSummary("Say something")
            .WithDescription(
                "Answers one turn: small talk, places found, or a plan. With `session_id` the last five turns are context and the turn "
                + "is stored; `metadata.stored` tells. With `Accept: text/event-stream` the answer comes as the events `intent`, `delta`, `places` or "
                + "`itinerary`, and `done` with the whole answer, or `error` with problem details.")
            .Produces<ChatResponse>(StatusCodes.Status200OK, "application/json", EventStreams.MediaType)
            .ProducesBodyProblems()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return routes;
    }

    private static async Task<Results<Ok<ChatResponse>, ServerSentEventsResult<JsonElement>, ProblemHttpResult>> PostAsync(
        ChatRequest request, HttpContext context, TurnRunner runner, TurnStream stream, CancellationToken cancellationToken)
    {
        if (await runner.BeginAsync(request, cancellationToken) is not { } turn)
        {
            return SessionEndpoints.Unknown();
        }

        context.Response.RegisterForDisposeAsync(turn); // a stream is read after this method
        if (EventStreams.Wants(context.Request))
        {
            return TypedResults.ServerSentEvents(stream.RunAsync(turn, cancellationToken));
        }

        var answer = await runner.AnswerAsync(turn, cancellationToken);
        return TypedResults.Ok(await runner.FinishAsync(turn, answer, cancellationToken));
    }
}
