using System.Globalization;
using System.Text.RegularExpressions;

namespace Tourism.RagApi.Itineraries;

/// <summary>
/// What the hours and closing days of a place file say for sure: the first range of hours, shortened to the earliest closing of any season
/// or weekday, a break, and the weekdays on which it is closed every week. Other closing days (second Monday, holidays) stay a note.
/// </summary>
/// <param name="Opens">When it opens; null when not known.</param>
/// <param name="Closes">When it closes at the earliest, at most midnight; null when not known.</param>
/// <param name="Break">A break in which nobody is served; null for none.</param>
/// <param name="ClosedWeekdays">Weekdays on which it is closed.</param>
internal sealed partial record OpeningTimes(
    TimeOnly? Opens, TimeOnly? Closes, (TimeOnly From, TimeOnly Until)? Break, IReadOnlyCollection<DayOfWeek> ClosedWeekdays)
{
    private const string WeekdayLetters = "일월화수목금토";

    public static OpeningTimes Read(string? hours, string? closed)
    {
        var weekdays = closed is null || NotWeekly().IsMatch(closed)
            ? []
            : Weekday().Matches(closed).Select(match => (DayOfWeek)WeekdayLetters.IndexOf(match.Groups[1].Value, StringComparison.Ordinal)).ToHashSet();
        if (hours is null || Times(Range().Match(hours)) is not { } range)
        {
            return new OpeningTimes(null, null, null, weekdays);
        }

        var closes = range.Until <= range.From ? TimeOnly.MaxValue : range.Until;
        var earliest = OtherClosing().Matches(hours).Select(match => Time(match.Groups[1].Value)).OfType<TimeOnly>()
            .Where(other => other > range.From).Append(closes).Min();
        return new OpeningTimes(range.From, earliest, Times(Pause().Match(hours)), weekdays);
    }

    /// <summary>Whether it may be open on that day; a day that is not known is no reason against it.</summary>
    public bool IsOpenOn(DateOnly? date) => date is null || !ClosedWeekdays.Contains(date.Value.DayOfWeek);

    /// <summary>The earliest start of a visit from the given time on that ends before closing and touches no break; null when there is none.</summary>
    public TimeOnly? EarliestVisit(TimeOnly from, int minutes)
    {
        var start = Opens is { } opens && opens > from ? opens : from;
        if (Break is { } pause && start < pause.Until && End(start, minutes) > pause.From.ToTimeSpan())
        {
            start = pause.Until;
        }

        return End(start, minutes) <= (Closes ?? TimeOnly.MaxValue).ToTimeSpan() ? start : null;
    }

    private static TimeSpan End(TimeOnly start, int minutes) => start.ToTimeSpan() + TimeSpan.FromMinutes(minutes);

    private static (TimeOnly From, TimeOnly Until)? Times(Match range) =>
        range.Success && Time(range.Groups[1].Value) is { } from && Time(range.Groups[2].Value) is { } until ? (from, until) : null;

    private static TimeOnly? Time(string text) => text == "24:00"
        ? TimeOnly.MaxValue
        : TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"^\s*(\d{1,2}:\d{2})\s*[-~]\s*(\d{1,2}:\d{2})")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![0-9])~\s*(\d{1,2}:\d{2})")]
    private static partial Regex OtherClosing();

    [GeneratedRegex(@"(?:휴식|준비시간|브레이크타임)\s*(\d{1,2}:\d{2})\s*[-~]\s*(\d{1,2}:\d{2})")]
    private static partial Regex Pause();

    [GeneratedRegex("([월화수목금토일])요일")]
    private static partial Regex Weekday();

    [GeneratedRegex("매월|첫째|둘째|셋째|넷째|다섯째|마지막")]
    private static partial Regex NotWeekly();
}
