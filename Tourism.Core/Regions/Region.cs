namespace Tourism.Core.Regions;

/// <summary>What a region is.</summary>
public enum RegionKind
{
    /// <summary>One of the 17 provinces and metropolitan cities.</summary>
    Province,

    /// <summary>A city (시).</summary>
    City,

    /// <summary>A county (군).</summary>
    County,

    /// <summary>An autonomous district (구).</summary>
    District,

    /// <summary>A neighbourhood, town or sight that travellers use as an area; a circle, not an administrative unit.</summary>
    Area,
}

/// <summary>A province, municipality or area of Korea.</summary>
/// <param name="Code">Administrative code: 2 digits for a province, 5 for a municipality; an area has its municipality's code and its Korean name.</param>
/// <param name="Parent">Code of the region it lies in; null for a province.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its familiar name in the three languages.</param>
/// <param name="Aliases">Other names and spellings in any of the languages.</param>
/// <param name="Centre">Its centre; for municipalities that of the town or city hall.</param>
/// <param name="RadiusKm">For an area: how far it reaches, in kilometres.</param>
public sealed record Region(
    string Code, string? Parent, RegionKind Kind, LocalizedText Name, IReadOnlyList<string> Aliases, GeoPoint Centre, double? RadiusKm)
{
    /// <summary>Code of the province: the first two digits.</summary>
    public string ProvinceCode => Code[..2];

    /// <summary>Code of the municipality (5 digits), or null for a province.</summary>
    public string? MunicipalityCode => Kind == RegionKind.Province ? null : Code[..5];

    /// <summary>Every name and alias.</summary>
    public IEnumerable<string> AllNames => Name.Known().Select(known => known.Text).Concat(Aliases);
}

/// <summary>A region named in a text.</summary>
/// <param name="Region">The region.</param>
/// <param name="Start">Index of the first character of the mention in the text as <see cref="Text.TextFolding.Fold"/> gives it.</param>
/// <param name="Length">Length of the mention.</param>
public sealed record RegionMention(Region Region, int Start, int Length)
{
    /// <summary>Where it stands.</summary>
    public Text.TextSpan Span => new(Start, Length);
}
