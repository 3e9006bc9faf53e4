namespace Tourism.RagApi.Itineraries;

/// <summary>Fills day after day; no place comes twice. Where there are few places they are shared out, so that no day stays empty.</summary>
internal static class DayPlanner
{
    public static IReadOnlyList<IReadOnlyList<PlannedVisit>> Plan(
        TripWishes wishes, IReadOnlyList<TripCandidate> candidates, Func<TripCandidate, double> score)
    {
        var left = candidates.ToList();
        var days = new List<IReadOnlyList<PlannedVisit>>();
        for (var day = 0; day < wishes.Days; day++)
        {
            var share = Math.Max(1, (int)Math.Ceiling(left.Count / (double)(wishes.Days - day)));
            days.Add(new DayPlan(wishes, wishes.DateOf(day), share, score).Fill(left));
        }

        return days;
    }
}
