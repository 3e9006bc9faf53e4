using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Tourism.ChatApi.Conversations;
using Tourism.ChatApi.Intents;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.ChatApi.Turns;

/// <summary>The conversation around a turn. A store that is down never keeps a turn from being answered.</summary>
internal sealed partial class TurnHistory(
    IConversationStore store,
    SessionAccess access,
    ContextReader contexts,
    IOptions<ChatOptions> options,
    IOptions<JsonOptions> json,
    ILogger<TurnHistory> logger)
{
    /// <summary>Takes the turn's session up, once the turns before it are done.</summary>
    public async Task<OpenedHistory> OpenAsync(string? sessionId, CancellationToken cancellationToken)
    {
        if (sessionId is null)
        {
            return new OpenedHistory(HistoryState.None);
        }

        try
        {
            var session = await store.BeginTurnAsync(sessionId, options.Value.ContextTurns, cancellationToken);
            if (access.MayContinue(session.State))
            {
                return new OpenedHistory(HistoryState.Read, session);
            }

            await session.DisposeAsync();
            return new OpenedHistory(HistoryState.Refused);
        }
        catch (StoreUnavailableException error)
        {
            Log.NotRead(logger, error);
            return new OpenedHistory(HistoryState.Failed);
        }
    }

    public ConversationContext ContextOf(ISessionTurn? session) =>
        session is null ? ConversationContext.Empty : contexts.Read(session.Earlier.Select(PastTurn));

    /// <summary>The response with its number once it is committed; without one, and marked, when it could not be.</summary>
    public async Task<ChatResponse> StoreAsync(Turn turn, ISessionTurn session, ChatResponse response, CancellationToken cancellationToken)
    {
        try
        {
            var chatId = await session.AppendAsync(
                new NewTurn(turn.Text, ChatResponses.TypeOf(response)),
                number => JsonSerializer.Serialize(ChatResponses.Stored(response, number), json.Value.SerializerOptions),
                cancellationToken);
            return ChatResponses.Stored(response, chatId);
        }
        catch (StoreUnavailableException error)
        {
            Log.NotStored(logger, error);
            return ChatResponses.WithoutHistory(response);
        }
    }

    private static PastTurn PastTurn(ChatHistoryMessage message) =>
        new(message.UserMessage, message.ResponseType, PastPlaces.Read(message.AssistantResponse), message.CreatedAt);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The conversation could not be read; the turn is answered without it")]
        public static partial void NotRead(ILogger logger, Exception error);

        [LoggerMessage(LogLevel.Warning, "The turn was answered but could not be stored")]
        public static partial void NotStored(ILogger logger, Exception error);
    }
}
