using Tourism.Core.Contracts;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>What earlier turns leave for the next one.</summary>
internal sealed record ConversationContext
{
    public static ConversationContext Empty { get; } = new();

    /// <summary>The last region that was spoken of.</summary>
    public Region? Region { get; init; }

    /// <summary>What the last turn asked for, small talk left out.</summary>
    public Intent? Last { get; init; }

    /// <summary>What was asked back in the last turn; null for nothing.</summary>
    public TalkTopic? Asked { get; init; }

    /// <summary>The last search that stood on its own.</summary>
    public SearchIntent? Search { get; init; }

    /// <summary>The places of the last list shown, best first.</summary>
    public IReadOnlyList<ChatPlace> List { get; init; } = [];

    /// <summary>Ids of all the places that answers to the last search gave.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>The one place spoken of last; null after a list.</summary>
    public ChatPlace? Place { get; init; }

    /// <summary>The last wishes for a plan.</summary>
    public PlanWishes? Plan { get; init; }
}
