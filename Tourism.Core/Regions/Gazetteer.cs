using Tourism.Core.Text;

namespace Tourism.Core.Regions;

/// <summary>
/// The regions of Korea by name: 17 provinces, their cities, counties and districts, and areas that travellers speak of. Finds them in
/// texts of the three languages and resolves names that clients send.
/// </summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, Region> byCode;
    private readonly PhraseMatcher<Region[]> names;

    /// <summary>Builds a gazetteer from regions and from words that look like regions and are none (대구탕 is a soup).</summary>
    public Gazetteer(IReadOnlyList<Region> regions, IEnumerable<string> otherWords)
    {
        Regions = regions;
        byCode = regions.ToDictionary(region => region.Code, StringComparer.Ordinal);
        var byName = regions
            .SelectMany(region => region.AllNames.Select(name => (Name: TextFolding.Fold(name), Region: region)))
            .GroupBy(pair => pair.Name, pair => pair.Region, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Distinct().OrderBy(region => region.Kind).ToArray()));
        names = new PhraseMatcher<Region[]>(
            byName.Concat(otherWords.Select(word => KeyValuePair.Create(word, Array.Empty<Region>()))), insideWords: false);
    }

    /// <summary>All regions: provinces, municipalities, areas.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>The 17 provinces.</summary>
    public IEnumerable<Region> Provinces => Regions.Where(region => region.Kind == RegionKind.Province);

    /// <summary>Reads the gazetteer that is part of the product.</summary>
    public static Gazetteer Load() => GazetteerFile.Read();

    /// <summary>The region with that code, or null.</summary>
    public Region? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The regions with that very name or alias, provinces first; empty when there is none.</summary>
    public IReadOnlyList<Region> Resolve(string name)
    {
        var folded = TextFolding.Fold(name.Trim());
        if (names.Phrases.TryGetValue(folded, out var regions) && regions.Length > 0)
        {
            return regions;
        }

        var mentions = FindMentions(name);
        return mentions.Count > 0 && Covers(mentions, folded) ? [Narrowest(mentions)!] : [];
    }

    /// <summary>Regions named in a text, in order; of names inside each other the longest counts.</summary>
    public IReadOnlyList<RegionMention> FindMentions(string text)
    {
        return Choose([.. names.Find(TextFolding.Fold(text)).Where(match => match.Value.Length > 0)]);
    }

    /// <summary>The narrowest of the regions named, given that wider ones contain it; of several apart the first. Null for none.</summary>
    public static Region? Narrowest(IReadOnlyList<RegionMention> mentions)
    {
        Region? chosen = null;
        foreach (var region in mentions.Select(mention => mention.Region))
        {
            if (chosen is null || (region.Kind > chosen.Kind && region.Code.StartsWith(chosen.Code[..Math.Min(5, chosen.Code.Length)], StringComparison.Ordinal)))
            {
                chosen = region;
            }
        }

        return chosen;
    }

    /// <summary>The regions whose names are most like an unknown name, best first.</summary>
    public IReadOnlyList<Region> Nearest(string name, int count)
    {
        var folded = TextFolding.Fold(name.Trim());
        return [.. names.Phrases
            .Where(pair => pair.Value.Length > 0)
            .Select(pair => (Region: pair.Value[0], Distance: EditDistance.Relative(folded, pair.Key)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Region.Kind).ThenBy(pair => pair.Region.Code, StringComparer.Ordinal)
            .Select(pair => pair.Region).Distinct().Take(count)];
    }

    /// <summary>The region of a place in words: <c>서울 종로구</c>, <c>ソウル 鍾路区</c>, <c>Jongno-gu, Seoul</c>; null when its codes are not known.</summary>
    public string? Describe(string? provinceCode, string? municipalityCode, Language language)
    {
        if (Find(provinceCode) is not { } province)
        {
            return null;
        }

        var wide = province.Name.Best(language);
        if (Find(municipalityCode) is not { } municipality || municipality.Name.Best(language).StartsWith(wide, StringComparison.Ordinal))
        {
            return Find(municipalityCode)?.Name.Best(language) ?? wide;
        }

        var narrow = municipality.Name.Best(language);
        return language == Language.En ? $"{narrow}, {wide}" : $"{wide} {narrow}";
    }

    // A name that several regions share is the one in a province that is named too, else the widest. Names of one region alone tell first:
    // in "Gwangju-si, Gyeonggi-do" the province decides what the city is, and a city so found may decide about its district.
    private static List<RegionMention> Choose(List<PhraseMatch<Region[]>> found)
    {
        var provinces = found.Where(match => match.Value.Length == 1).Select(match => match.Value[0].ProvinceCode).ToHashSet(StringComparer.Ordinal);
        foreach (var match in found.Where(match => match.Value[0].Kind == RegionKind.Province))
        {
            provinces.Add(Choose(match.Value, provinces).ProvinceCode);
        }

        return [.. found.Select(match => new RegionMention(Choose(match.Value, provinces), match.Start, match.Length))];
    }

    private static Region Choose(Region[] candidates, HashSet<string> provinces) =>
        candidates.FirstOrDefault(region => provinces.Contains(region.ProvinceCode)) ?? candidates[0];

    // "Jung-gu, Seoul" and "서울 중구" name one region in several mentions; "서울 근처 어딘가" does not.
    private static bool Covers(IReadOnlyList<RegionMention> mentions, string folded) =>
        mentions.Sum(mention => mention.Length) >= folded.Count(character => Scripts.Of(character) != Script.None) - mentions.Count;
}
