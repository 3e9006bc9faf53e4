using Tourism.Core;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>Decides what a turn asks for. What is neither small talk nor a plan is searched for, whatever it is about.</summary>
internal sealed class IntentResolver(UtteranceReader reader, Gazetteer gazetteer)
{
    /// <param name="text">What was said.</param>
    /// <param name="context">What was said before.</param>
    /// <param name="today">The day in Korea on which it is said.</param>
    public Intent Resolve(string text, ConversationContext context, DateOnly today)
    {
        var reading = reader.Read(text, today);
        if (reading.SmallTalk is { } topic)
        {
            return new TalkIntent(topic);
        }

        return PlaceRules.Build(reading, context)
            ?? (PlanRules.AsksPlan(reading, context)
                ? PlanRules.Build(reading, context, Describe)
                : SearchRules.Build(reading, context, Describe));
    }

    // 중구 alone is five districts; "서울 중구" is one.
    private string Describe(Region region) => region.Kind == RegionKind.Area
        ? region.Name.Best(Language.Ko)
        : gazetteer.Describe(region.ProvinceCode, region.MunicipalityCode, Language.Ko) ?? region.Name.Best(Language.Ko);
}
