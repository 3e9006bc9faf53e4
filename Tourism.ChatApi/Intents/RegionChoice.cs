using System.Text.RegularExpressions;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>The region that a turn is about.</summary>
/// <param name="Region">The narrowest one that is no sight.</param>
/// <param name="Sight">A sight that the gazetteer knows as an area (경복궁, 설악산): it is what is asked about, not where.</param>
/// <param name="Mention">Where the region stands in the folded text.</param>
internal sealed record ChosenRegion(Region? Region, Region? Sight, RegionMention? Mention);

/// <summary>
/// Chooses the region that a turn is about: where one comes from (서울에서 부산까지, ソウルから, from Seoul) gives way to where one goes.
/// </summary>
internal sealed partial class RegionChoice(Gazetteer gazetteer)
{
    // Towns whose names end as those of mountains do.
    private static readonly string[] Towns = ["일산", "마산"];

    public ChosenRegion Choose(string folded, IReadOnlyList<RegionMention> mentions)
    {
        RegionMention[] goals = [.. mentions.Where(mention => !IsOrigin(folded, mention, mentions))];
        var candidates = (goals.Length > 0 ? goals : mentions)
            .Select(mention => (Mention: mention, IsSight: IsSight(folded.Substring(mention.Start, mention.Length), mention.Region)))
            .ToList();
        RegionMention[] regions = [.. candidates
            .Select(candidate => candidate.IsSight ? Town(folded, candidate.Mention) : candidate.Mention).OfType<RegionMention>()];
        var region = Gazetteer.Narrowest(regions);
        return new ChosenRegion(
            region,
            candidates.Where(candidate => candidate.IsSight).Select(candidate => candidate.Mention.Region).FirstOrDefault(),
            regions.FirstOrDefault(mention => mention.Region == region));
    }

    // An area may have the names of sights in it (오죽헌) beside its own.
    private static bool IsSight(string mention, Region region) => region.Kind == RegionKind.Area
        && region.Name.Best(Language.Ko) is var name && !Towns.Contains(name)
        && (SightName().IsMatch(name) || SightName().IsMatch(mention));

    // 강릉커피거리 tells its town.
    private RegionMention? Town(string folded, RegionMention mention) =>
        new[] { mention.Region.MunicipalityCode, mention.Region.ProvinceCode }
            .Select(gazetteer.Find).OfType<Region>()
            .SelectMany(region => region.AllNames.Select(name => (Region: region, Name: TextFolding.Fold(name))))
            .Where(town => folded.AsSpan(mention.Start, mention.Length).StartsWith(town.Name, StringComparison.Ordinal))
            .Select(town => new RegionMention(town.Region, mention.Start, town.Name.Length))
            .FirstOrDefault();

    private static bool IsOrigin(string folded, RegionMention mention, IReadOnlyList<RegionMention> mentions)
    {
        var after = folded[(mention.Start + mention.Length)..];
        return FromAfter().IsMatch(after) || FromBefore().IsMatch(folded[..mention.Start])
            // 에서 is "in" too: it means "from" only when another region is the goal.
            || (KoreanFrom().IsMatch(after) && mentions.Any(other => other.Start > mention.Start
                && KoreanTo().IsMatch(folded[(other.Start + other.Length)..])));
    }

    [GeneratedRegex("(?:(?<!한옥)마을|남이섬|파크|코지|곶|레일바이크|책방골목|출렁다리|궁|산|사|암|릉|굴|폭포|계곡|정원|수목원|숲|공원|해수욕장|해변"
        + "|산성|읍성|서원|시장|민속촌|박물관|미술관|전망대|타워|랜드|월드|리조트|아울렛|일출봉|광한루원|죽녹원|소쇄원|영남루|오죽헌"
        + "|宮|寺|山|庵|陵|窟|滝|渓谷|庭園|樹木園|の森|公園|海水浴場|海岸|ビーチ|山城|書院|市場|民俗村|博物館|美術館|展望台|タワー"
        + "|文化村|河回村|良洞村|南怡島|ナミソム|ランド|ワールド|リゾート|パーク|アウトレット"
        + "|palace|temple|tombs?|caves?|falls|valley|gardens?|arboretum|forest|park|beach|fortress|market|culture village|folk village"
        + "|nami island|namiseom|museum|gallery|observatory|tower|world|resort|outlets?)$")]
    private static partial Regex SightName();

    [GeneratedRegex(@"^(?:駅|市内?)?(?:から|発)|^\s?출발|^\s?에서\s?출발")]
    private static partial Regex FromAfter();

    [GeneratedRegex(@"\bfrom\s+$")]
    private static partial Regex FromBefore();

    [GeneratedRegex(@"^\s?에서")]
    private static partial Regex KoreanFrom();

    [GeneratedRegex(@"^(?:시|역|도)?\s?(?:까지|으로|로|에\s?가|가는|가려|가고|갔다)")]
    private static partial Regex KoreanTo();
}
