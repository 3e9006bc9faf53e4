using System.Buffers.Text;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Tourism.Core.Contracts;

namespace Tourism.ChatApi.Conversations;

/// <summary><c>/chat/sessions</c>: issue, read and delete conversations.</summary>
internal static class SessionEndpoints
{
    private const int IdBytes = 16; // 128 bits: not to be guessed
    private const int DefaultLimit = 50;
    private const long LargestChatId = (1L << 53) - 1; // the largest integer that every JSON client reads exactly

    public static IEndpointRouteBuilder MapSessions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/chat/sessions").WithTags("Chat").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapPost("", CreateAsync).WithName("createChatSession").WithSummary("Issue a session id")
            .WithDescription("Gives an id of 128 random bits. Whoever knows it may continue, read and delete the conversation.");
        group.MapGet("/{session_id}/messages", ReadAsync).WithName("getChatMessages").WithSummary("Read a conversation")
            .WithDescription("The turns of a conversation, oldest first; without `before` the latest ones.")
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapDelete("/{session_id}", DeleteAsync).WithName("deleteChatSession").WithSummary("Delete a conversation")
            .WithDescription("Deletes a conversation with all its turns.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    private static async Task<Created<ChatSession>> CreateAsync(IConversationStore store, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        await store.AddSessionAsync(id, cancellationToken);
        return TypedResults.Created($"/chat/sessions/{id}/messages", new ChatSession(id));
    }

    private static async Task<Results<Ok<ChatHistory>, ProblemHttpResult>> ReadAsync(
        [FromRoute(Name = "session_id"), Description("Id of the conversation.")] string sessionId,
        [Range(1, 100, ErrorMessage = "Must be a whole number from 1 to 100."), DefaultValue(DefaultLimit), Description("How many turns.")] int? limit,
        [Range(1L, LargestChatId, ErrorMessage = "Must be the chat_id of a turn: a whole number of at least 1."), Description("Only turns before this `chat_id`: `next_before` of the page after.")] long? before,
        IConversationStore store,
        SessionAccess access,
        CancellationToken cancellationToken)
    {
        if (!await access.ExistsAsync(sessionId, cancellationToken))
        {
            return Unknown();
        }

        var count = limit ?? DefaultLimit;
        var messages = await store.ReadAsync(sessionId, count + 1, before, cancellationToken);
        return messages.Count > count
            ? TypedResults.Ok(new ChatHistory(sessionId, [.. messages.Skip(1)], messages[1].ChatId))
            : TypedResults.Ok(new ChatHistory(sessionId, messages, NextBefore: null));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        [FromRoute(Name = "session_id"), Description("Id of the conversation.")] string sessionId,
        IConversationStore store,
        SessionAccess access,
        CancellationToken cancellationToken)
    {
        if (!await access.ExistsAsync(sessionId, cancellationToken))
        {
            return Unknown();
        }

        await store.DeleteAsync(sessionId, cancellationToken);
        return TypedResults.NoContent();
    }

    internal static ProblemHttpResult Unknown() => TypedResults.Problem(
        "There is no such session. POST /chat/sessions issues one.", statusCode: StatusCodes.Status404NotFound);
}
