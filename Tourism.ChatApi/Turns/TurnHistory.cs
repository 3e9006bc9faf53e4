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
    public async Task<(HistoryState State, ConversationContext Context)> ReadAsync(string? sessionId, CancellationToken cancellationToken)
    {
        if (sessionId is null)
        {
            return (HistoryState.Read, ConversationContext.Empty);
        }

        try
        {
            if (!await access.MayContinueAsync(sessionId, cancellationToken))
            {
                return (HistoryState.Refused, ConversationContext.Empty);
            }

            var messages = await store.ReadAsync(sessionId, options.Value.ContextTurns, before: null, cancellationToken);
            return (HistoryState.Read, contexts.Read(messages.Select(PastTurn)));
        }
        catch (StoreUnavailableException error)
        {
            Log.NotRead(logger, error);
            return (HistoryState.Failed, ConversationContext.Empty);
        }
    }

    /// <summary>The response with its number once it is committed; without one, and marked, when it could not be.</summary>
    public async Task<ChatResponse> StoreAsync(Turn turn, ChatResponse response, CancellationToken cancellationToken)
    {
        try
        {
            var chatId = await store.AppendAsync(
                new NewTurn(turn.SessionId!, turn.Text, ChatResponses.TypeOf(response)),
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

/// <summary>How reading a conversation went.</summary>
internal enum HistoryState
{
    /// <summary>It was read, or there is none.</summary>
    Read,

    /// <summary>The store is down.</summary>
    Failed,

    /// <summary>The session does not exist for its caller.</summary>
    Refused,
}
