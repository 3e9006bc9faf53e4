using Tourism.Core;
using Tourism.Index;

namespace Tourism.Bench.Synthetic;

/// <summary>A filter of a known selectivity.</summary>
internal sealed record SyntheticFilter(string Name, SearchFilter Filter)
{
    /// <summary>No filter, four that have nothing to do with topics, and one that keeps whole topics and drops others.</summary>
    public static IReadOnlyList<SyntheticFilter> All(SyntheticFactsSource facts) =>
    [
        new("none", SearchFilter.None),
        new("50 %", new SearchFilter { Domain = TourismDomain.Food }),
        new("10 %", new SearchFilter { Domain = TourismDomain.Stay }),
        new("1 %", new SearchFilter { MunicipalityCode = facts.Hundredth.Code }),
        new("0.1 %", new SearchFilter { MunicipalityCode = facts.Thousandth.Code }),
        new("whole topics", new SearchFilter { ProvinceCode = facts.ProvinceOfTopics.Code }),
    ];

    public bool Holds(SyntheticFacts facts) =>
        (Filter.Domain is null || Filter.Domain == facts.Domain)
        && (Filter.ProvinceCode is null || Filter.ProvinceCode == facts.Province.Code)
        && (Filter.MunicipalityCode is null || Filter.MunicipalityCode == facts.Municipality.Code);
}
