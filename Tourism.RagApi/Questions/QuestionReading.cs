using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Questions;

/// <summary>What a question says.</summary>
/// <param name="Region">Narrowest region named as where to look; null for none.</param>
/// <param name="OtherRegions">Further regions to look in, apart from that one (Seoul and Busan).</param>
/// <param name="PlaceRegion">The region inside the name of a known place (서울식물원), which need not be where it is; null for none.</param>
/// <param name="IsNear">Whether what is near the region is asked for (서울 근교, near Seoul).</param>
/// <param name="AreaNames">Names of the areas named, in all languages: an area may be a sight (경복궁) and then is what is looked for.</param>
/// <param name="Domains">Domains named by general words.</param>
/// <param name="Themes">Themes, as tags write them.</param>
/// <param name="AsksFact">Whether a fact of one place is asked for: its hours, price, way.</param>
/// <param name="Place">When a fact is asked: the words that say of which place, those of areas, domains and themes among them.</param>
/// <param name="Content">Words of what is looked for in particular; empty for a question such as <c>서울 맛집 추천해줘</c>.</param>
/// <param name="Rejected">What it turns down.</param>
/// <param name="Price">What it may cost.</param>
/// <param name="Scope">How far it is from travel in Korea.</param>
internal sealed record QuestionReading(
    Region? Region, IReadOnlyList<Region> OtherRegions, Region? PlaceRegion, bool IsNear, IReadOnlyList<string> AreaNames,
    IReadOnlyList<TourismDomain> Domains, IReadOnlyList<string> Themes, bool AsksFact,
    IReadOnlyList<QueryConcept> Place, IReadOnlyList<QueryConcept> Content, Rejection Rejected, PriceWish Price, Scope Scope)
{
    /// <summary>The words by which documents are judged.</summary>
    public IReadOnlyList<QueryConcept> Words => AsksFact ? Place : Content;

    /// <summary>Whether it asks for anything: 추천해줘 alone does not.</summary>
    public bool AsksAnything => Words.Count + Domains.Count + Themes.Count > 0 || Region is not null;

    /// <summary>Whether nothing but a region is asked for (what to see in Busan).</summary>
    public bool AsksForRegion => Region is not null && AreaNames.Count == 0 && Words.Count + Domains.Count + Themes.Count == 0;

    /// <summary>Whether something is named, rather than a kind of place asked for or described.</summary>
    public bool HasName => Words.Any(word => word.IsName);
}
