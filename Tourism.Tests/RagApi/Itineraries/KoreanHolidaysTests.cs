using System.Globalization;
using Tourism.RagApi.Itineraries.Opening;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class KoreanHolidaysTests
{
    // Korea Astronomy and Space Science Institute, almanacs. 2027 and 2028 begin a day later than in China.
    [Theory]
    [InlineData("2020-01-25")]
    [InlineData("2023-01-22")]
    [InlineData("2024-02-10")]
    [InlineData("2025-01-29")]
    [InlineData("2026-02-17")]
    [InlineData("2027-02-07")]
    [InlineData("2028-01-27")]
    [InlineData("2029-02-13")]
    [InlineData("2030-02-03")]
    public void Lunar_New_Year_is_one_day_of_the_year(string date) => Assert.Equal([date], Days(date, KoreanHolidays.IsLunarNewYear));

    [Theory]
    [InlineData("2020-10-01")] // after the leap month 4
    [InlineData("2023-09-29")] // after the leap month 2
    [InlineData("2024-09-17")]
    [InlineData("2025-10-06")] // after the leap month 6
    [InlineData("2026-09-25")]
    [InlineData("2027-09-15")]
    [InlineData("2028-10-03")] // after the leap month 5
    [InlineData("2029-09-22")]
    [InlineData("2030-09-12")]
    public void Chuseok_is_one_day_of_the_year(string date) => Assert.Equal([date], Days(date, KoreanHolidays.IsChuseok));

    [Theory]
    [InlineData("2020-04-30")] // before the leap month 4, which has an eighth day too
    [InlineData("2024-05-15")]
    [InlineData("2026-05-24")]
    [InlineData("2027-05-13")]
    public void Buddhas_birthday_is_one_day_of_the_year(string date) => Assert.Equal([date], Days(date, KoreanHolidays.IsBuddhasBirthday));

    [Fact]
    public void Holidays_of_a_year_are_its_feasts_and_fixed_dates() => Assert.Equal(
        [
            "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-03-01", "2026-05-05", "2026-05-24", "2026-06-06", "2026-08-15",
            "2026-09-24", "2026-09-25", "2026-09-26", "2026-10-03", "2026-10-09", "2026-12-25",
        ],
        Days("2026-01-01", KoreanHolidays.IsHoliday));

    [Fact]
    public void Years_that_the_lunar_calendar_does_not_know_have_no_lunar_holiday()
    {
        Assert.Empty(Days("0500-01-01", KoreanHolidays.IsLunarNewYear));
        Assert.Empty(Days("2500-01-01", KoreanHolidays.IsChuseok));
        Assert.Single(Days($"{KoreanHolidays.LastYear}-01-01", KoreanHolidays.IsChuseok));
    }

    private static List<string> Days(string ofYear, Func<DateOnly, bool> holds)
    {
        var first = new DateOnly(DateOnly.Parse(ofYear, CultureInfo.InvariantCulture).Year, 1, 1);
        return [.. Enumerable.Range(0, DateTime.IsLeapYear(first.Year) ? 366 : 365).Select(first.AddDays).Where(holds)
            .Select(date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
    }
}
