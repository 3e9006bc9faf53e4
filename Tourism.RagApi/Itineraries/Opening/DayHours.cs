namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>When a place can be visited on one day; null members do not restrict. Times after midnight are above 24 hours.</summary>
/// <param name="Opens">When it opens.</param>
/// <param name="Closes">When it closes.</param>
/// <param name="LastAdmission">When a visit begins at the latest.</param>
/// <param name="Breaks">When nobody is served, in order.</param>
internal sealed record DayHours(TimeSpan? Opens, TimeSpan? Closes, TimeSpan? LastAdmission, IReadOnlyList<TimeRange> Breaks)
{
    /// <summary>The earliest start of a visit from the given time on that ends before closing and touches no break; null when there is none.</summary>
    public TimeSpan? EarliestVisit(TimeSpan from, TimeSpan length)
    {
        var start = Opens > from ? Opens.Value : from;
        foreach (var pause in Breaks)
        {
            if (start < pause.Until && start + length > pause.From)
            {
                start = pause.Until;
            }
        }

        return start + length > Closes || start > LastAdmission ? null : start;
    }
}

/// <summary>A range of times of day.</summary>
internal readonly record struct TimeRange(TimeSpan From, TimeSpan Until);
