using System.Globalization;
using System.Text.RegularExpressions;

namespace Tourism.RagApi.Itineraries;

/// <summary>
/// What the hours and closing days of a place file say for sure: the first range of hours, and the weekdays on which it is closed every
/// week. Closing days of other kinds (second Monday, holidays) are passed on as a note.
/// </summary>
/// <param name="Opens">When it opens; null when not known.</param>
/// <param name="Closes">When it closes, at most midnight; null when not known.</param>
/// <param name="ClosedWeekdays">Weekdays on which it is closed.</param>
internal sealed partial record OpeningTimes(TimeOnly? Opens, TimeOnly? Closes, IReadOnlyCollection<DayOfWeek> ClosedWeekdays)
{
    private const string WeekdayLetters = "일월화수목금토";

    public static OpeningTimes Read(string? hours, string? closed)
    {
        var weekdays = closed is null || closed.Contains("매월", StringComparison.Ordinal)
            ? []
            : Weekday().Matches(closed).Select(match => (DayOfWeek)WeekdayLetters.IndexOf(match.Groups[1].Value, StringComparison.Ordinal)).ToHashSet();
        return Range().Match(hours ?? "") is { Success: true } range && TryTime(range.Groups[1].Value, out var opens) && TryTime(range.Groups[2].Value, out var closes)
            ? new OpeningTimes(opens, closes <= opens ? TimeOnly.MaxValue : closes, weekdays)
            : new OpeningTimes(null, null, weekdays);
    }

    /// <summary>Whether it may be open on that day; a day that is not known is no reason against it.</summary>
    public bool IsOpenOn(DateOnly? date) => date is null || !ClosedWeekdays.Contains(date.Value.DayOfWeek);

    /// <summary>The earliest start of a visit from the given time on that ends before closing; null when there is none.</summary>
    public TimeOnly? EarliestVisit(TimeOnly from, int minutes)
    {
        var start = Opens is { } opens && opens > from ? opens : from;
        return start.ToTimeSpan() + TimeSpan.FromMinutes(minutes) <= (Closes ?? TimeOnly.MaxValue).ToTimeSpan() ? start : null;
    }

    private static bool TryTime(string text, out TimeOnly time)
    {
        if (text == "24:00")
        {
            time = TimeOnly.MaxValue;
            return true;
        }

        return TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    [GeneratedRegex(@"^\s*(\d{1,2}:\d{2})\s*[-~]\s*(\d{1,2}:\d{2})")]
    private static partial Regex Range();

    [GeneratedRegex("([월화수목금토일])요일")]
    private static partial Regex Weekday();
}
