using System.Text.RegularExpressions;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>Chooses the region that a turn is about: where one comes from (서울에서 부산까지, ソウルから, from Seoul) gives way to where one goes.</summary>
internal static partial class RegionChoice
{
    public static RegionMention? Choose(string folded, IReadOnlyList<RegionMention> mentions)
    {
        RegionMention[] goals = [.. mentions.Where(mention => !IsOrigin(folded, mention, mentions))];
        IReadOnlyList<RegionMention> candidates = goals.Length > 0 ? goals : mentions;
        var region = Gazetteer.Narrowest(candidates);
        return candidates.FirstOrDefault(mention => mention.Region == region);
    }

    private static bool IsOrigin(string folded, RegionMention mention, IReadOnlyList<RegionMention> mentions)
    {
        var after = folded[(mention.Start + mention.Length)..];
        return FromAfter().IsMatch(after) || FromBefore().IsMatch(folded[..mention.Start])
            // 에서 is "in" too: it means "from" only when another region is the goal.
            || (KoreanFrom().IsMatch(after) && mentions.Any(other => other.Start > mention.Start
                && KoreanTo().IsMatch(folded[(other.Start + other.Length)..])));
    }

    [GeneratedRegex(@"^(?:駅|市内?)?(?:から|発)|^\s?출발|^\s?에서\s?출발")]
    private static partial Regex FromAfter();

    [GeneratedRegex(@"\bfrom\s+$")]
    private static partial Regex FromBefore();

    [GeneratedRegex(@"^\s?에서")]
    private static partial Regex KoreanFrom();

    [GeneratedRegex(@"^(?:시|역|도)?\s?(?:까지|으로|로|에\s?가|가는|가려|가고|갔다)")]
    private static partial Regex KoreanTo();
}
