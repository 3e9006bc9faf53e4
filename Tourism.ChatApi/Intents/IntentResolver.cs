using Tourism.Core;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>Decides what a turn asks for. What is neither small talk nor a plan is searched for, whatever it is about.</summary>
internal sealed class IntentResolver(UtteranceReader reader, Gazetteer gazetteer)
{
    public Intent Resolve(string text, ConversationContext context)
    {
        var reading = reader.Read(text);
        if (reading.SmallTalk is { } topic)
        {
            return new TalkIntent(topic);
        }

        return PlanRules.AsksPlan(reading, context)
            ? PlanRules.Build(reading, context, Describe)
            : SearchRules.Build(reading, context, Describe);
    }

    // 중구 alone is five districts; "서울 중구" is one.
    private string Describe(Region region) => region.Kind == RegionKind.Area
        ? region.Name.Best(Language.Ko)
        : gazetteer.Describe(region.ProvinceCode, region.MunicipalityCode, Language.Ko) ?? region.Name.Best(Language.Ko);
}
