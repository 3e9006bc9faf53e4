namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>The days for which other hours hold: <c>11~2월</c>, <c>금~일·공휴일</c>, <c>3~12월 토요일</c>.</summary>
internal sealed class CalendarCondition
{
    private const string Holiday = "공휴일";
    private const string HolidayEve = "공휴일전날";

    private readonly IReadOnlySet<int>? months;
    private readonly IReadOnlySet<DayOfWeek>? weekdays;
    private readonly bool onHolidays;
    private readonly bool onHolidayEves;

    public CalendarCondition(string label)
    {
        foreach (var word in label.Replace("공휴일 전날", HolidayEve, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('·');
            onHolidays |= parts.Contains(Holiday);
            onHolidayEves |= parts.Contains(HolidayEve);
            string[] rest = [.. parts.Where(part => part is not (Holiday or HolidayEve))];
            if (CalendarWords.Months(word) is { } ofYear)
            {
                months = ofYear;
            }
            else if (CalendarWords.Weekdays(string.Join('·', rest)) is { } ofWeek)
            {
                weekdays = ofWeek;
            }
            else if (rest.Length > 0)
            {
                IsUnderstood = false;
            }
        }
    }

    /// <summary>False for words that are not of the calendar, or not exactly: 동절기, 야간개장일.</summary>
    public bool IsUnderstood { get; } = true;

    /// <summary>Whether it holds on that day; null when that is not known.</summary>
    public bool? Holds(DateOnly date)
    {
        if (months?.Contains(date.Month) == false)
        {
            return false;
        }

        if (!IsUnderstood)
        {
            return null;
        }

        var anyDay = weekdays is null && !onHolidays && !onHolidayEves;
        if (anyDay || weekdays?.Contains(date.DayOfWeek) == true
            || (onHolidays && KoreanHolidays.IsHoliday(date)) || (onHolidayEves && KoreanHolidays.IsHoliday(date.AddDays(1))))
        {
            return true;
        }

        // It may be a substitute holiday, which is not known here.
        return onHolidays || onHolidayEves ? null : false;
    }
}
