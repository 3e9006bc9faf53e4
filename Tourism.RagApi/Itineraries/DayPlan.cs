using Tourism.Core.Contracts;
using Tourism.RagApi.Itineraries.Opening;

namespace Tourism.RagApi.Itineraries;

/// <summary>A visit in a plan.</summary>
internal sealed record PlannedVisit(TripCandidate Place, TimeSpan Start, TimeSpan End, Travel? Travel);

/// <summary>
/// One day, filled greedily: visits until lunch, lunch, visits until dinner, dinner, visits until the end; always the place with the most
/// score for its travel, waiting and visit time. Never overlaps, never leaves known opening hours, is back at the start in time.
/// </summary>
internal sealed class DayPlan(TripWishes wishes, DateOnly? date, int mostVisits, Func<TripCandidate, double> score)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    // Who wishes to spend more than four hours in one place eats there: such a visit may run over a meal.
    private static readonly TimeSpan LongVisit = TimeSpan.FromHours(4);

    private readonly List<PlannedVisit> visits = [];

    /// <summary>The visits of the day; takes their places from those left.</summary>
    public IReadOnlyList<PlannedVisit> Fill(List<TripCandidate> left)
    {
        var open = left.Select(place => (Place: place, Hours: place.Times.On(date))).Where(pair => pair.Hours is not null).ToList();
        foreach (var block in DayBlock.Of(wishes.Meals))
        {
            while (visits.Count < mostVisits && Best(open.Select(pair => Visit(pair.Place, pair.Hours!, block))) is { } next)
            {
                visits.Add(next);
                left.Remove(next.Place);
                open.RemoveAll(pair => pair.Place == next.Place);
            }
        }

        return visits;
    }

    /// <summary>Whether the place can be visited on a day with nothing else in it.</summary>
    public static bool CanHold(TripWishes wishes, DateOnly? date, TripCandidate place) =>
        new DayPlan(wishes, date, mostVisits: 1, candidate => candidate.Score).Fill([place]).Count > 0;

    private PlannedVisit? Best(IEnumerable<PlannedVisit?> possible)
    {
        PlannedVisit? best = null;
        double bestValue = 0;
        foreach (var visit in possible.OfType<PlannedVisit>())
        {
            // The first place of a day is the best there is near the start; the next ones are weighed against the time that they take.
            var spent = (visit.Start - FreeFrom + (visits.Count == 0 ? Step : visit.Place.Length)).TotalMinutes;
            var value = Math.Pow(score(visit.Place), 2) / Math.Max(1, spent);
            if (value > bestValue)
            {
                (best, bestValue) = (visit, value);
            }
        }

        return best;
    }

    private TimeSpan FreeFrom => visits.Count == 0 ? wishes.DayStart : visits[^1].End;

    private PlannedVisit? Visit(TripCandidate place, DayHours hours, DayBlock block)
    {
        if (!HasRoom(place, block))
        {
            return null;
        }

        var from = visits.Count == 0 ? wishes.Start?.Location : visits[^1].Place.Location;
        var travel = from is { } point ? TravelEstimate.Between(point, place.Location, wishes.Mode) : null;
        var arrival = RoundUp(FreeFrom + Minutes(travel));
        if (hours.EarliestVisit(arrival > block.From ? arrival : block.From, place.Length) is not { } start)
        {
            return null;
        }

        var end = start + place.Length;
        var back = wishes.Start is { } home ? TravelEstimate.Between(place.Location, home.Location, wishes.Mode) : null;
        var inBlock = end <= block.Until || (place.IsPreferred && !block.IsMeal && place.Length > LongVisit);
        return inBlock && end + Minutes(back) <= wishes.DayEnd ? new PlannedVisit(place, start, end, travel) : null;
    }

    // One meal a block; wished places may be more than the pace asks for.
    private bool HasRoom(TripCandidate place, DayBlock block) => !wishes.Meals
        ? place.IsPreferred || visits.Count < wishes.VisitsPerDay
        : place.IsFood == block.IsMeal && (block.IsMeal
            ? visits.Count == 0 || !visits[^1].Place.IsFood || visits[^1].End <= block.From
            : place.IsPreferred || visits.Count(visit => !visit.Place.IsFood) < wishes.VisitsPerDay);

    private static TimeSpan Minutes(Travel? travel) => TimeSpan.FromMinutes(travel?.Minutes ?? 0);

    private static TimeSpan RoundUp(TimeSpan time) => Step * Math.Ceiling(time / Step);
}
