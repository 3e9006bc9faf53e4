using Tourism.Core.Contracts;
using Tourism.Index;

namespace Tourism.RagApi.Itineraries;

/// <summary>
/// How well a place fits the wishes: 1 + 100 if named + 1 for each fitting theme (at most 3) + 0.5 if its kind is wished + 0.5 for a
/// world heritage + up to 1 for a fitting price.
/// </summary>
internal static class PlaceScore
{
    private const double Named = 100;
    private const int MostThemes = 3;

    // By price level 0 (free) to 4.
    private static readonly double[] Economy = [1, 0.9, 0.3, 0, 0];
    private static readonly double[] Standard = [0.8, 1, 1, 0.5, 0];
    private static readonly double[] Premium = [0.5, 0.5, 0.7, 1, 1];

    public static double Of(IndexDocument document, TripWishes wishes, int fittingThemes, bool isPreferred) =>
        1 + (isPreferred ? Named : 0) + Math.Min(MostThemes, fittingThemes) + (wishes.Domains.Contains(document.Domain) ? 0.5 : 0)
        + (document.Tags.Contains("unesco") ? 0.5 : 0) + Price(document.PriceLevel, wishes.Budget);

    private static double Price(int? level, BudgetLevel budget)
    {
        var fit = budget switch { BudgetLevel.Economy => Economy, BudgetLevel.Premium => Premium, _ => Standard };
        return level is { } known && known >= 0 && known < fit.Length ? fit[known] : fit.Average();
    }
}
