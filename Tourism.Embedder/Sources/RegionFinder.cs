using System.Text.RegularExpressions;
using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.Embedder.Sources;

/// <summary>
/// Tells the region of a text that carries none: that of the first address in it, else that which the title names, else the province
/// named most often.
/// </summary>
internal sealed partial class RegionFinder(Gazetteer gazetteer)
{
    /// <param name="folded">The text as <see cref="TextFolding.Fold"/> gives it.</param>
    /// <param name="title">Title of the text.</param>
    public FoundRegion Find(string folded, string title)
    {
        var mentions = gazetteer.FindMentions(folded);
        return InAddress(folded, mentions) ?? InTitle(TextFolding.Fold(title)) ?? MostNamed(mentions) ?? new("", null, null);
    }

    /// <summary>The region that an area in a source's own words names; null when it names none.</summary>
    public FoundRegion? InArea(string area) =>
        Gazetteer.Narrowest(gazetteer.FindMentions(TextFolding.Fold(area))) is { } region ? Of(region, area) : null;

    // What follows the region decides: a neighbourhood or street and a number (新林洞1410-17), without the kana that sentences have.
    [GeneratedRegex(
        """\G[\p{L}\d\s,-[\u3041-\u3096]]{0,24}?(?:洞|路|街|里|邑|面|ギル|キル|동|로|길|가|리|읍|면)\s?\d{1,5}(?:[-−‐–]\d{1,5})?(?:番地|番ギル|ギル|キル|街|번지|번길|길|가)?(?:\s?\d{1,5}(?:[-−‐–]\d{1,5})?)?""",
        RegexOptions.CultureInvariant)]
    private static partial Regex StreetAndNumber { get; }

    private FoundRegion? InAddress(string folded, IReadOnlyList<RegionMention> mentions)
    {
        foreach (var mention in mentions)
        {
            var rest = StreetAndNumber.Match(folded, mention.Start + mention.Length);
            if (rest.Success)
            {
                // The address alone: 中区 is that of the city that it names, not of another that the text speaks of.
                var address = folded[mention.Start..(rest.Index + rest.Length)];
                return Gazetteer.Narrowest(gazetteer.FindMentions(address)) is { } region ? Of(region, address) : null;
            }
        }

        return null;
    }

    // A province's name that goes on as a word (서울식당) belongs to a name and may stand over a shop anywhere.
    private FoundRegion? InTitle(string title)
    {
        RegionMention[] sure = [.. gazetteer.FindMentions(title).Where(mention => mention.Region.Kind != RegionKind.Province || EndsWord(title, mention))];
        return Gazetteer.Narrowest(sure) is { } region ? Of(region, "") : null;
    }

    private static bool EndsWord(string text, RegionMention mention)
    {
        var end = mention.Start + mention.Length;
        return end == text.Length || Scripts.Of(text[end]) != Scripts.Of(text[end - 1]);
    }

    private static FoundRegion? MostNamed(IReadOnlyList<RegionMention> mentions) => mentions
        .Where(mention => mention.Region.Kind == RegionKind.Province)
        .GroupBy(mention => mention.Region)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.First().Start)
        .Select(group => Of(group.Key, ""))
        .FirstOrDefault();

    private static FoundRegion Of(Region region, string address) => new(address, region.ProvinceCode, region.MunicipalityCode);
}

/// <summary>The region of a text.</summary>
/// <param name="Address">The address in the text's words; empty when the region comes from elsewhere.</param>
/// <param name="ProvinceCode">Code of the province; null when it is not known.</param>
/// <param name="MunicipalityCode">Code of the municipality; null when it is not known.</param>
internal sealed record FoundRegion(string Address, string? ProvinceCode, string? MunicipalityCode);
