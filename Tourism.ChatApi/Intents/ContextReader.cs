namespace Tourism.ChatApi.Intents;

/// <summary>Works out the context by reading the earlier turns again: nothing beside the history needs to be stored.</summary>
internal sealed class ContextReader(UtteranceReader reader)
{
    /// <param name="turns">The last turns, oldest first.</param>
    public ConversationContext Read(IEnumerable<PastTurn> turns) => turns.Aggregate(ConversationContext.Empty, Add);

    private ConversationContext Add(ConversationContext context, PastTurn turn)
    {
        var reading = reader.Read(turn.UserMessage);
        var asksPlan = PlanRules.AsksPlan(reading, context);
        var search = turn.ResponseType == ResponseTypes.Search;
        return new ConversationContext
        {
            Region = reading.Region ?? context.Region,
            Search = search && !SearchRules.Continues(reading, context) ? reading : context.Search,
            Domain = search ? SearchRules.DomainOf(reading, context) : context.Domain,
            Places = turn.Places.Count > 0 ? turn.Places : context.Places,
            Plan = asksPlan ? PlanRules.Merge(reading, context) : context.Plan,
            AwaitsRegion = asksPlan && turn.ResponseType == ResponseTypes.Chat && (reading.Region ?? context.Region) is null,
        };
    }
}
