using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Works out the context by resolving the earlier turns again: nothing beside the history needs to be stored.</summary>
internal sealed class ContextReader(IntentResolver resolver, Gazetteer gazetteer)
{
    /// <param name="turns">The last turns, oldest first.</param>
    public ConversationContext Read(IEnumerable<PastTurn> turns) => turns.Aggregate(ConversationContext.Empty, Add);

    private ConversationContext Add(ConversationContext context, PastTurn turn)
    {
        var intent = resolver.Resolve(turn.UserMessage, context, SeoulTime.DateOf(turn.SaidAt));
        return intent switch
        {
            TalkIntent talk => context with
            {
                Asked = talk.Topic,
                Plan = talk.Wishes ?? context.Plan,
                Region = talk.Wishes?.Region ?? context.Region,
            },
            SearchIntent search => AfterSearch(context, search, turn),
            PlaceIntent place => context with
            {
                Last = place,
                Asked = null,
                Place = place.Place,
                Region = RegionOf(place.Place) ?? context.Region,
            },
            NearbyIntent near => context with
            {
                Last = near,
                Asked = null,
                Place = near.Place,
                List = turn.Places,
                Shown = [.. near.Excluded, .. Ids(turn.Places)],
            },
            NearestIntent nearest => context with { Last = nearest, Asked = null, List = nearest.Places },
            PlanIntent plan => context with
            {
                Last = plan,
                Asked = null,
                Plan = plan.Wishes,
                Region = plan.Wishes.Region,
                List = turn.Places.Count > 0 ? turn.Places : context.List,
                Place = null,
            },
            _ => context,
        };
    }

    private ConversationContext AfterSearch(ConversationContext context, SearchIntent search, PastTurn turn)
    {
        var place = PlaceOf(search, turn);
        return context with
        {
            Last = search,
            Asked = null,
            Search = search.Earlier is null ? search : context.Search,
            List = turn.Places.Count > 0 ? turn.Places : context.List,
            Shown = [.. search.Excluded, .. Ids(turn.Places)],
            Place = place,
            Region = place is null ? search.Region ?? context.Region : RegionOf(place) ?? search.Region ?? context.Region,
        };
    }

    // One place is spoken of when the words name it, when it alone was found, or when a fact was asked of something particular.
    private static ChatPlace? PlaceOf(SearchIntent search, PastTurn turn)
    {
        var text = Key(turn.UserMessage);
        var named = turn.Places.FirstOrDefault(place => text.Contains(Key(place.PlaceName), StringComparison.Ordinal));
        return turn.Places switch
        {
            [var only] => only,
            [var best, ..] when search.AsksFact => named ?? best,
            _ => named,
        };
    }

    private static string Key(string text) => string.Concat(TextFolding.Fold(text).Where(char.IsLetterOrDigit));

    private Region? RegionOf(ChatPlace place) => place.Area is { } area && gazetteer.Resolve(area) is [var region, ..] ? region : null;

    private static IEnumerable<string> Ids(IEnumerable<ChatPlace> places) => places.Select(place => place.DocumentId);
}
