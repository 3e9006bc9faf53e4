using Tourism.Core;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>What earlier turns leave for the next one.</summary>
internal sealed record ConversationContext
{
    public static ConversationContext Empty { get; } = new();

    /// <summary>The last region that was spoken of.</summary>
    public Region? Region { get; init; }

    /// <summary>The last search that stood on its own.</summary>
    public UtteranceReading? Search { get; init; }

    /// <summary>The domain of the last search.</summary>
    public TourismDomain? Domain { get; init; }

    /// <summary>Ids of the places that the last answer with places gave, best first.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The last wishes for a plan.</summary>
    public UtteranceReading? Plan { get; init; }

    /// <summary>Whether the last turn asked back for the region of a plan.</summary>
    public bool AwaitsRegion { get; init; }
}
