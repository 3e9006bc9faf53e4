using System.Globalization;
using Tourism.RagApi.Itineraries.Opening;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class ClosingDaysTests
{
    /// <summary>Closed days of a month by what the text says; months chosen so that the feasts of 2026 (17 February, 25 September) fall in.</summary>
    [Theory]
    [InlineData("월요일", "2026-06", "1 8 15 22 29")]
    [InlineData("매주 월요일 휴관", "2026-06", "1 8 15 22 29")]
    [InlineData("월요일·화요일", "2026-06", "1 2 8 9 15 16 22 23 29 30")]
    [InlineData("월~수요일", "2026-06", "1 2 3 8 9 10 15 16 17 22 23 24 29 30")]
    [InlineData("매월 첫째·셋째 화요일", "2026-06", "2 16")]
    [InlineData("매월 둘째, 넷째 화요일", "2026-06", "23")] // 둘째 alone says no weekday
    [InlineData("매월 마지막 수요일", "2026-06", "24")]
    [InlineData("매월 첫째 월요일", "2026-06", "1")]
    [InlineData("1월 1일, 설날·추석 당일, 3·6·9·12월 첫째 월요일", "2026-06", "1")]
    [InlineData("1월 1일, 설날·추석 당일, 3·6·9·12월 첫째 월요일", "2026-09", "7 25")]
    [InlineData("1월 1일, 설날·추석 당일, 3·6·9·12월 첫째 월요일", "2026-05", "")]
    [InlineData("매월 18일", "2026-06", "18")]
    [InlineData("매월 5·15일", "2026-06", "5 15")]
    [InlineData("1월 1일", "2026-01", "1")]
    [InlineData("1월 1일", "2026-11", "")]
    [InlineData("설날·추석 당일", "2026-02", "17")]
    [InlineData("설날·추석 연휴", "2026-02", "16 17 18")]
    [InlineData("설날·추석 연휴", "2026-09", "24 25 26")]
    [InlineData("추석 당일", "2026-02", "")]
    [InlineData("공휴일", "2026-10", "3 9")]
    [InlineData("월요일 (공휴일이면 다음 날)", "2027-03", "1 2 8 15 22 29")] // 1 March is a holiday
    [InlineData("12~2월", "2026-03", "")]
    [InlineData("화요일 외 비정기", "2026-06", "")]
    [InlineData("동원 월요일, 서원 화요일", "2026-06", "")]
    [InlineData("동원 월요일·화요일", "2026-06", "")]
    [InlineData("월요일 (동원)", "2026-06", "")]
    [InlineData("월 1회 비정기 휴점", "2026-06", "")]
    [InlineData("연중무휴", "2026-06", "")]
    [InlineData("", "2026-06", "")]
    [InlineData(null, "2026-06", "")]
    [InlineData("火曜日", "2026-06", "2 9 16 23 30")]
    [InlineData("毎週月・火曜日", "2026-06", "1 2 8 9 15 16 22 23 29 30")]
    [InlineData("第1・3火曜日", "2026-06", "2 16")]
    [InlineData("毎月第2、第4月曜日", "2026-06", "8 22")]
    [InlineData("旧正月当日・秋夕当日", "2026-09", "25")]
    [InlineData("名節連休", "2026-02", "16 17 18")]
    [InlineData("月曜日と元日", "2026-01", "1 5 12 19 26")]
    [InlineData("年中無休", "2026-06", "")]
    public void A_place_is_closed_on_the_days_that_its_text_says_for_sure(string? text, string month, string closed)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var days = Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays);
        var read = ClosingDays.Read(text);
        Assert.Equal(closed, string.Join(' ', days.Where(read.Includes).Select(day => day.Day)));
    }
}
