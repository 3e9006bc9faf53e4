namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>
/// Hours of a place by day: the usual ones and those of seasons and weekdays. What holds on a date replaces the usual hours; of what may hold,
/// and of everything when there is no date, the latest opening and the earliest closing count.
/// </summary>
internal sealed class OpeningHours
{
    private readonly HoursText text;

    private OpeningHours(HoursText text) => this.text = text;

    public static OpeningHours Read(string? hours) => new(HoursText.Read(hours));

    /// <summary>Last digits of the days of the month on which alone it opens (a market of every fifth day); empty for a place of every day.</summary>
    public IReadOnlyCollection<int> MarketDays => text.MarketDays;

    public DayHours On(DateOnly? date)
    {
        var holding = text.Variations.Where(variation => date is { } day && variation.Condition.Holds(day) == true).ToList();
        var perhaps = text.Variations.Where(variation => date is not { } day || variation.Condition.Holds(day) is null).ToList();
        var opens = Latest([Latest(holding.Select(variation => variation.Opens)) ?? text.Opens, .. perhaps.Select(variation => variation.Opens)]);
        var closes = Earliest([Earliest(holding.Select(variation => variation.Closes)) ?? text.Closes, .. perhaps.Select(variation => variation.Closes)]);
        return new DayHours(opens, closes, Earliest([text.LastAdmission, closes - text.AdmissionEndsBefore]), text.Breaks);
    }

    private static TimeSpan? Latest(IEnumerable<TimeSpan?> times) => times.Max();

    private static TimeSpan? Earliest(IEnumerable<TimeSpan?> times) => times.Min();
}

/// <summary>Other hours on some days; null where only the other end differs.</summary>
internal sealed record HoursVariation(CalendarCondition Condition, TimeSpan? Opens, TimeSpan? Closes);
