namespace Tourism.RagApi.Itineraries;

/// <summary>Why there is no plan.</summary>
/// <param name="Detail">A sentence in the language of the wishes, with a suggestion.</param>
/// <param name="Constraints">Wire names of the wishes that clash.</param>
internal sealed record ImpossiblePlan(string Detail, IReadOnlyList<string> Constraints)
{
    /// <param name="wishes">The wishes.</param>
    /// <param name="candidates">The places that they allow.</param>
    /// <param name="days">The attempt, with at least one empty day.</param>
    public static ImpossiblePlan Explain(
        TripWishes wishes, IReadOnlyList<TripCandidate> candidates, IReadOnlyList<IReadOnlyList<PlannedVisit>> days)
    {
        if (candidates.Count == 0)
        {
            return new ImpossiblePlan(
                ImpossibleTexts.NoPlaces(wishes.Language, wishes.Region.Name.Best(wishes.Language)),
                wishes.Avoided.Count > 0 ? ["region", "domains", "avoid_places"] : ["region", "domains"]);
        }

        var emptyDay = days.TakeWhile(day => day.Count > 0).Count();
        var date = wishes.DateOf(emptyDay);
        var left = candidates.Except(days.SelectMany(day => day).Select(visit => visit.Place)).ToList();
        if (left.Count == 0)
        {
            return new ImpossiblePlan(
                ImpossibleTexts.TooFewPlaces(wishes.Language, candidates.Count, wishes.Days), ["duration_days", "region", "domains"]);
        }

        return date is { } day && left.All(place => place.Times.On(day) is null)
            ? new ImpossiblePlan(ImpossibleTexts.AllClosed(wishes.Language, day), ["start_date", "duration_days"])
            : new ImpossiblePlan(
                ImpossibleTexts.NothingFits(wishes.Language, emptyDay + 1, wishes.DayStart, wishes.DayEnd),
                wishes.Start is null ? ["day_start", "day_end"] : ["day_start", "day_end", "start_place", "transport_mode"]);
    }
}
