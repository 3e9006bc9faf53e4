using System.Globalization;

namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>
/// Public holidays of Korea on fixed dates of the solar and the lunar calendar, for the years that <see cref="KoreanLunisolarCalendar"/>
/// knows. Substitute holidays, elections and days that the government adds are not among them: their rules change from year to year.
/// </summary>
internal static class KoreanHolidays
{
    private static readonly KoreanLunisolarCalendar Lunar = new();

    // New Year, Independence Movement, Children's Day, Memorial Day, Liberation, National Foundation, Hangul Day, Christmas.
    private static readonly HashSet<(int Month, int Day)> Solar = [(1, 1), (3, 1), (5, 5), (6, 6), (8, 15), (10, 3), (10, 9), (12, 25)];

    /// <summary>The last year of which all lunar holidays are known.</summary>
    public static int LastYear => Lunar.MaxSupportedDateTime.Year - 1;

    public static bool IsHoliday(DateOnly date) =>
        Solar.Contains((date.Month, date.Day)) || IsBuddhasBirthday(date) || IsAround(date, IsLunarNewYear) || IsAround(date, IsChuseok);

    public static bool IsLunarNewYear(DateOnly date) => IsLunar(date, 1, 1);

    public static bool IsChuseok(DateOnly date) => IsLunar(date, 8, 15);

    public static bool IsBuddhasBirthday(DateOnly date) => IsLunar(date, 4, 8);

    /// <summary>Whether it is the feast, the day before or the day after: the three days that Lunar New Year and Chuseok are celebrated.</summary>
    public static bool IsAround(DateOnly date, Func<DateOnly, bool> isFeast) => isFeast(date) || isFeast(date.AddDays(1)) || isFeast(date.AddDays(-1));

    private static bool IsLunar(DateOnly date, int month, int day)
    {
        var moment = date.ToDateTime(TimeOnly.MinValue);
        if (moment < Lunar.MinSupportedDateTime || moment > Lunar.MaxSupportedDateTime || Lunar.GetDayOfMonth(moment) != day)
        {
            return false;
        }

        // The calendar counts a leap month as a month of its own, behind the one that it repeats.
        var leap = Lunar.GetLeapMonth(Lunar.GetYear(moment));
        var counted = Lunar.GetMonth(moment);
        return counted != leap && month == (leap > 0 && counted > leap ? counted - 1 : counted);
    }
}
