using Tourism.Core;
using Tourism.Core.Regions;

namespace Tourism.Bench.Synthetic;

/// <summary>What filters ask of a synthetic document, and its topic.</summary>
internal sealed record SyntheticFacts(int Topic, TourismDomain Domain, Region Province, Region Municipality);

/// <summary>
/// Draws the facts of documents: topics of very different size; half of all documents food and a tenth of each other domain; a hundredth in
/// one municipality and a thousandth in another, whatever their topics; all others in the province of their topic.
/// </summary>
internal sealed class SyntheticFactsSource
{
    private const double TopicExponent = 0.8;

    private readonly ulong seed;
    private readonly ZipfDistribution topics = new(SyntheticVectors.Topics, TopicExponent);
    private readonly Region[] ofFilters;
    private readonly (Region Province, Region[] Municipalities)[] ofTopics;

    public SyntheticFactsSource(ulong seed, Gazetteer gazetteer)
    {
        this.seed = seed;
        var provinces = gazetteer.Provinces
            .Select(province => (province, gazetteer.Regions
                .Where(region => region.Kind is RegionKind.City or RegionKind.County or RegionKind.District && region.ProvinceCode == province.Code).ToArray()))
            .Where(pair => pair.Item2.Length > 1).ToList();
        FilterProvince = provinces[0].province;
        ofFilters = provinces[0].Item2;
        ofTopics = [.. provinces.Skip(1)];
    }

    private Region FilterProvince { get; }

    /// <summary>A hundredth of the documents, of all topics alike.</summary>
    public Region Hundredth => ofFilters[0];

    /// <summary>A thousandth of the documents, of all topics alike.</summary>
    public Region Thousandth => ofFilters[1];

    /// <summary>All documents of some topics and hardly any of others.</summary>
    public Region ProvinceOfTopics => ofTopics[0].Province;

    /// <summary>The facts of a document, also of one beyond the corpus.</summary>
    public SyntheticFacts Of(int document)
    {
        var numbers = new SeededNumbers(seed, Purpose.Facts, document);
        var topic = topics.Draw(ref numbers);
        var domain = numbers.NextShare() < 0.5 ? TourismDomain.Food : WireNames.Domains[1 + numbers.Below(WireNames.Domains.Count - 1)];
        var (province, municipalities) = ofTopics[topic % ofTopics.Length];
        return numbers.NextShare() switch
        {
            < 0.010 => new SyntheticFacts(topic, domain, FilterProvince, Hundredth),
            < 0.011 => new SyntheticFacts(topic, domain, FilterProvince, Thousandth),
            _ => new SyntheticFacts(topic, domain, province, municipalities[numbers.Below(municipalities.Length)]),
        };
    }
}
