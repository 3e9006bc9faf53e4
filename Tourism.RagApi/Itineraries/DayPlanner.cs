using Tourism.Core;
using Tourism.Core.Contracts;

namespace Tourism.RagApi.Itineraries;

/// <summary>A visit in a plan.</summary>
internal sealed record PlannedVisit(TripCandidate Place, TimeOnly Start, TimeOnly End, Travel? Travel);

/// <summary>
/// Fills days greedily: visits until lunch, lunch, visits until dinner, dinner, visits until the end; always the place with the most score
/// for its travel and visit time. Never overlaps, never visits a place twice, never leaves known opening hours.
/// </summary>
internal static class DayPlanner
{
    private static readonly Block[] WithMeals =
    [
        new(IsMeal: false, From: TimeOnly.MinValue, Until: new(12, 30)),
        new(IsMeal: true, From: new(11, 30), Until: new(14, 30)),
        new(IsMeal: false, From: TimeOnly.MinValue, Until: new(18, 30)),
        new(IsMeal: true, From: new(17, 30), Until: new(20, 30)),
        new(IsMeal: false, From: TimeOnly.MinValue, Until: TimeOnly.MaxValue),
    ];

    private static readonly Block[] WithoutMeals = [WithMeals[^1]];

    public static IReadOnlyList<IReadOnlyList<PlannedVisit>> Plan(
        TripWishes wishes, IReadOnlyList<TripCandidate> candidates, Func<TripCandidate, double> score)
    {
        var left = candidates.ToList();
        var days = new List<IReadOnlyList<PlannedVisit>>();
        for (var day = 0; day < wishes.Days; day++)
        {
            days.Add(PlanDay(wishes, left, wishes.StartDate?.AddDays(day), score));
        }

        return days;
    }

    private static List<PlannedVisit> PlanDay(TripWishes wishes, List<TripCandidate> left, DateOnly? date, Func<TripCandidate, double> score)
    {
        var visits = new List<PlannedVisit>();
        foreach (var block in wishes.Meals ? WithMeals : WithoutMeals)
        {
            while (HasRoom(wishes, visits, block) && Best(wishes, left, visits, date, block, score) is { } next)
            {
                visits.Add(next);
                left.Remove(next.Place);
            }
        }

        return visits;
    }

    private static bool HasRoom(TripWishes wishes, List<PlannedVisit> visits, Block block) => block.IsMeal
        ? visits.Count == 0 || !visits[^1].Place.IsFood || visits[^1].End <= block.From
        : visits.Count(visit => !wishes.Meals || !visit.Place.IsFood) < wishes.VisitsPerDay;

    private static PlannedVisit? Best(
        TripWishes wishes, List<TripCandidate> left, List<PlannedVisit> visits, DateOnly? date, Block block, Func<TripCandidate, double> score)
    {
        PlannedVisit? best = null;
        double bestValue = 0;
        foreach (var candidate in left.Where(candidate => !wishes.Meals || candidate.IsFood == block.IsMeal))
        {
            if (Visit(wishes, candidate, visits, date, block) is not { } visit)
            {
                continue;
            }

            // The first place of a day is the best there is; the next ones are weighed against the time that they take.
            var spent = visits.Count == 0 ? 1 : (visit.Travel?.Minutes ?? 0) + candidate.Minutes;
            var value = Math.Pow(score(candidate), 2) / spent;
            if (value > bestValue)
            {
                (best, bestValue) = (visit, value);
            }
        }

        return best;
    }

    private static PlannedVisit? Visit(TripWishes wishes, TripCandidate candidate, List<PlannedVisit> visits, DateOnly? date, Block block)
    {
        var travel = visits.Count == 0 ? null : TravelEstimate.Between(visits[^1].Place.Location, candidate.Location, wishes.Mode);
        var arrival = (visits.Count == 0 ? wishes.DayStart : visits[^1].End).ToTimeSpan() + TimeSpan.FromMinutes(travel?.Minutes ?? 0);
        if (arrival >= TimeSpan.FromDays(1) || !candidate.Times.IsOpenOn(date))
        {
            return null;
        }

        var from = RoundUp(TimeOnly.FromTimeSpan(arrival));
        var latest = block.Until < wishes.DayEnd ? block.Until : wishes.DayEnd;
        return candidate.Times.EarliestVisit(from > block.From ? from : block.From, candidate.Minutes) is { } start
            && start.ToTimeSpan() + TimeSpan.FromMinutes(candidate.Minutes) is var end && end <= latest.ToTimeSpan()
                ? new PlannedVisit(candidate, start, TimeOnly.FromTimeSpan(end), travel)
                : null;
    }

    private static TimeOnly RoundUp(TimeOnly time)
    {
        var rounded = Math.Ceiling(time.ToTimeSpan().TotalMinutes / 5) * 5;
        return rounded >= 1440 ? TimeOnly.MaxValue : TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(rounded));
    }

    /// <summary>A part of the day: a meal begins and ends inside it, other visits end by its end.</summary>
    private sealed record Block(bool IsMeal, TimeOnly From, TimeOnly Until);
}
