using Tourism.ChatApi.Intents;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.Tests.ChatApi.Intents;

/// <summary>Resolves turns after others, all said on Wednesday, 4 March 2026.</summary>
internal sealed class Conversation
{
    private readonly IntentResolver resolver;
    private readonly ContextReader contexts;

    public Conversation(Gazetteer? gazetteer = null)
    {
        gazetteer ??= TestGazetteer.Create();
        resolver = new IntentResolver(new UtteranceReader(gazetteer, TravelLexicon.Load()), gazetteer);
        contexts = new ContextReader(resolver, gazetteer);
    }

    public static DateOnly Today { get; } = new(2026, 3, 4);

    private static DateTimeOffset Now { get; } = new(2026, 3, 4, 3, 0, 0, TimeSpan.Zero);

    public Intent Resolve(string text, params PastTurn[] turns) => resolver.Resolve(text, contexts.Read(turns), Today);

    public static PastTurn Search(string text, params string[] ids) => Search(text, [.. ids.Select(id => Place(id))]);

    public static PastTurn Search(string text, params ChatPlace[] places) => new(text, ResponseTypes.Search, places, Now);

    public static PastTurn Talk(string text) => new(text, ResponseTypes.Chat, [], Now);

    public static PastTurn Plan(string text) => new(text, ResponseTypes.Itinerary, [], Now);

    public static ChatPlace Place(string id, string? name = null, string? area = "서울 종로구", double lat = 37.58, double lon = 126.98) => new()
    {
        DocumentId = id,
        PlaceName = name ?? "장소 " + id,
        Domain = TourismDomain.Food,
        Area = area,
        Description = "설명 " + id,
        Lat = lat,
        Lon = lon,
    };
}
