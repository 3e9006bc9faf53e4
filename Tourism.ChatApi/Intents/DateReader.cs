using System.Globalization;
using System.Text.RegularExpressions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>A day in a text.</summary>
/// <param name="Date">The day in Korea.</param>
/// <param name="Span">Where it stands in the folded text.</param>
internal sealed record NamedDate(DateOnly Date, TextSpan Span);

/// <summary>Finds the day that a text names: <c>내일</c>, <c>来週の金曜日</c>, <c>next Friday</c>, <c>12월 3일</c>, <c>2026-12-03</c>.</summary>
internal static partial class DateReader
{
    private const string Weekdays = "일월화수목금토|日月火水木金土|sunmontuewedthufrisat";
    private const string MonthNames = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
        + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>The first day named in a folded text that is today or later; null for none.</summary>
    public static NamedDate? Read(string folded, DateOnly today) =>
        Of(Iso().Match(folded), match => Day(today, Number(match, "y"), Number(match, "m"), Number(match, "d")))
        ?? Of(MonthAndDay().Match(folded), match => Day(today, null, Number(match, "m"), Number(match, "d")))
        ?? Of(EnglishMonth().Match(folded), match => Day(today, null, MonthOf(match.Groups["m"].Value), Number(match, "d")))
        ?? Of(Weekday().Match(folded), match => OnWeekday(today, match))
        ?? Of(Weekend().Match(folded), match => OnWeekday(today, match))
        ?? Of(DayAfterTomorrow().Match(folded), _ => today.AddDays(2))
        ?? Of(Tomorrow().Match(folded), _ => today.AddDays(1))
        ?? Of(Today().Match(folded), _ => today);

    private static NamedDate? Of(Match match, Func<Match, DateOnly?> date) => match.Success && date(match) is { } day
        ? new NamedDate(day, new TextSpan(match.Index, match.Length))
        : null;

    private static int MonthOf(string name) => Months.IndexOf(name[..3], StringComparison.Ordinal) / 3 + 1;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    // A date without a year is the next one.
    private static DateOnly? Day(DateOnly today, int? year, int month, int day) =>
        Enumerable.Range(0, year is null ? 2 : 1)
            .Where(_ => month is >= 1 and <= 12 && day >= 1)
            .Select(later => (Year: year ?? today.Year + later, Month: month))
            .Where(date => day <= DateTime.DaysInMonth(date.Year, date.Month))
            .Select(date => (DateOnly?)new DateOnly(date.Year, date.Month, day))
            .FirstOrDefault(date => date >= today);

    // Weeks begin on Monday. A weekday alone is the next one after today; one of this week that is over is that of the next.
    private static DateOnly? OnWeekday(DateOnly today, Match match)
    {
        var weekday = match.Groups["day"] is { Success: true } day ? IndexOf(day.Value) : (int)DayOfWeek.Saturday;
        var fromToday = (weekday - (int)today.DayOfWeek + 7) % 7;
        if (!match.Groups["next"].Success)
        {
            return today.AddDays(fromToday == 0 ? 7 : fromToday);
        }

        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return monday.AddDays(7 + (weekday + 6) % 7);
    }

    private static int IndexOf(string day) => Weekdays.Split('|')
        .Select(names => names.IndexOf(day, StringComparison.Ordinal) / day.Length)
        .Max();

    [GeneratedRegex(@"(?<y>20\d\d)[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})(?!\d)")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<!\d)(?<m>\d{1,2})\s*[월月]\s*(?<d>\d{1,2})\s*[일日]")]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"\b(?<m>" + MonthNames + @")\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?\b"
        + @"|\b(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<m>" + MonthNames + @")\b")]
    private static partial Regex EnglishMonth();

    [GeneratedRegex(@"(?:(?<next>다음\s*주|담\s*주|来週の?)|이번\s*주|今週の?)?\s*(?<day>[월화수목금토일月火水木金土日])(?:요일|曜日?)"
        + @"|\b(?:(?<next>next)\s+|this\s+|coming\s+)?(?<day>sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday)s?\b")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"이번\s*주말|(?<next>다음\s*주말|담\s*주말)|今週末|(?<next>来週末)|\bthis\s+(?:coming\s+)?weekend\b|\b(?<next>next)\s+weekend\b")]
    private static partial Regex Weekend();

    [GeneratedRegex(@"내일\s*모레|모레|明後日|あさって|\bday\s+after\s+tomorrow\b")]
    private static partial Regex DayAfterTomorrow();

    [GeneratedRegex(@"내일|明日|あした|\btomorrow\b|\btmr\b")]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"오늘|今日|本日|きょう|\btoday\b|\btonight\b")]
    private static partial Regex Today();
}
