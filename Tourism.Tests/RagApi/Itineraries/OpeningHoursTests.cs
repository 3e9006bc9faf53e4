using System.Globalization;
using Tourism.RagApi.Itineraries.Opening;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("09:00-18:00", "09:00-18:00")]
    [InlineData("24시간 (백악 구간 일부는 개방 시간 제한)", "00:00-24:00")]
    [InlineData("09:00-18:00 (6~8월 ~18:30, 11~2월 ~17:00)", "09:00-17:00")]
    [InlineData("04:00-24:00 (11~2월 05:00~)", "05:00-24:00")]
    [InlineData("05:00-20:00 (5~8월 04:30~, 11~2월 06:00~, 마감은 계절에 따라 다름)", "06:00-20:00")]
    [InlineData("05:00-21:00 (11~2월 06:00-19:00)", "06:00-19:00")]
    [InlineData("09:00-21:00 (입장 마감 20:00)", "09:00-21:00 by 20:00")]
    [InlineData("10:00-18:00 (매표 마감 17:00)", "10:00-18:00 by 17:00")]
    [InlineData("10:30-21:00 (마지막 주문 20:30)", "10:30-21:00 by 20:30")]
    [InlineData("09:00-18:00 (11~2월 ~17:00, 마감 30분 전 입장)", "09:00-17:00 by 16:30")]
    [InlineData("09:00-18:00 (12~1월 ~17:00, 마감 1시간 30분 전 입장)", "09:00-17:00 by 15:30")]
    [InlineData("08:30-18:30 (6~8월 ~19:00, 12~2월 ~18:00, 입장 마감 1시간 전)", "08:30-18:00 by 17:00")]
    [InlineData("08:00-21:00 (일요일 ~20:00, 휴식 15:00-16:30)", "08:00-20:00 not 15:00-16:30")]
    [InlineData("11:00-21:00 (평일 준비시간 15:00-15:30)", "11:00-21:00 not 15:00-15:30")]
    [InlineData("11:30-15:00, 17:00-21:00", "11:30-21:00 not 15:00-17:00")]
    [InlineData("18:00-02:00", "18:00-26:00")]
    [InlineData("18:00-02:00 (금·토 ~04:00)", "18:00-26:00")]
    [InlineData("18:00-25:00", "18:00-25:00")]
    [InlineData("평일 09:00-18:00, 주말 10:00-17:00", "10:00-17:00")]
    [InlineData("05:00-22:00 (동물원 10:00~17:00)", "05:00-22:00")]
    [InlineData("08:00-21:00 (야시장 18:00~24:00, 여름철 19:00~)", "08:00-21:00")]
    [InlineData("09:00-22:00 (동절기 ~21:00, 전시관 10:00-19:00)", "09:00-21:00")]
    [InlineData("10:00-21:00 (금~일 ~22:00, 날짜에 따라 변동)", "10:00-21:00")]
    [InlineData("09:00-20:00 (여름철·주말 연장 운행)", "09:00-20:00")]
    [InlineData("전화 문의", "?")]
    [InlineData(null, "?")]
    public void Without_a_date_the_hours_of_every_season_and_weekday_count(string? text, string expected) =>
        Assert.Equal(expected, Write(OpeningHours.Read(text).On(null)));

    [Theory]
    [InlineData("09:00-18:00 (6~8월 ~18:30, 11~2월 ~17:00)", "2026-07-01", "09:00-18:30")]
    [InlineData("09:00-18:00 (6~8월 ~18:30, 11~2월 ~17:00)", "2026-01-05", "09:00-17:00")]
    [InlineData("09:00-18:00 (6~8월 ~18:30, 11~2월 ~17:00)", "2026-04-01", "09:00-18:00")]
    [InlineData("04:00-24:00 (11~2월 05:00~)", "2026-12-31", "05:00-24:00")]
    [InlineData("04:00-24:00 (11~2월 05:00~)", "2026-03-01", "04:00-24:00")]
    [InlineData("10:00-18:00 (수·토 ~21:00)", "2026-06-03", "10:00-21:00")]
    [InlineData("10:00-18:00 (수·토 ~21:00)", "2026-06-04", "10:00-18:00")]
    [InlineData("10:30-20:00 (금~일 ~20:30)", "2026-06-07", "10:30-20:30")]
    [InlineData("09:00-18:00 (11~2월 ~17:00, 마감 1시간 전 입장)", "2026-06-03", "09:00-18:00 by 17:00")]
    [InlineData("10:00-18:00 (일요일·공휴일 ~19:00, 3~12월 토요일 ~21:00)", "2026-06-06", "10:00-19:00")] // a Saturday and a holiday
    [InlineData("10:00-18:00 (일요일·공휴일 ~19:00, 3~12월 토요일 ~21:00)", "2026-06-07", "10:00-19:00")]
    [InlineData("10:00-18:00 (일요일·공휴일 ~19:00, 3~12월 토요일 ~21:00)", "2026-02-07", "10:00-18:00")]
    [InlineData("10:30-22:00 (금·토·공휴일 전날 ~23:00)", "2026-12-24", "10:30-23:00")]
    [InlineData("10:30-22:00 (금·토·공휴일 전날 ~23:00)", "2026-12-23", "10:30-22:00")]
    [InlineData("09:30-17:30 (야간개장일 ~21:00)", "2026-06-03", "09:30-17:30")]
    [InlineData("09:00-22:00 (동절기 ~21:00)", "2026-07-03", "09:00-21:00")]
    [InlineData("평일 09:00-18:00, 주말 10:00-17:00", "2026-06-03", "09:00-18:00")]
    [InlineData("평일 09:00-18:00, 주말 10:00-17:00", "2026-06-07", "10:00-17:00")]
    [InlineData("18:00-02:00 (금·토 ~04:00)", "2026-06-05", "18:00-28:00")]
    public void With_a_date_the_hours_of_its_season_and_weekday_count(string text, string date, string expected) =>
        Assert.Equal(expected, Write(OpeningHours.Read(text).On(DateOnly.Parse(date, CultureInfo.InvariantCulture))));

    [Fact]
    public void A_market_opens_only_on_its_days()
    {
        var market = new OpeningTimes("08:00-18:00 (끝자리 2·7일 장날에만)", null);
        var open = Enumerable.Range(1, 31).Where(day => market.On(new DateOnly(2026, 7, day)) is not null);
        Assert.Equal([2, 7, 12, 17, 22, 27], open);
        Assert.Equal("08:00-18:00", Write(market.On(null)!));
    }

    [Theory]
    [InlineData("14:00", 60, "14:00")]
    [InlineData("14:00", 61, "16:30")]
    [InlineData("15:10", 30, "16:30")]
    [InlineData("07:00", 30, "08:00")]
    [InlineData("19:00", 60, "19:00")]
    [InlineData("19:30", 31, null)]
    public void A_visit_touches_no_break_and_ends_before_closing(string from, int minutes, string? start) => Assert.Equal(
        start is null ? null : TimeSpan.Parse(start, CultureInfo.InvariantCulture),
        OpeningHours.Read("08:00-20:00 (휴식 15:00-16:30)").On(null).EarliestVisit(TimeSpan.Parse(from, CultureInfo.InvariantCulture), TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void A_visit_begins_by_the_last_admission()
    {
        var hours = OpeningHours.Read("09:00-21:00 (입장 마감 20:00)").On(null);
        Assert.Equal(new TimeSpan(20, 0, 0), hours.EarliestVisit(new TimeSpan(20, 0, 0), TimeSpan.FromMinutes(30)));
        Assert.Null(hours.EarliestVisit(new TimeSpan(20, 5, 0), TimeSpan.FromMinutes(30)));
    }

    private static string Write(DayHours hours) => hours.Opens is null
        ? "?"
        : $"{Clock(hours.Opens)}-{Clock(hours.Closes)}{(hours.LastAdmission is null ? "" : $" by {Clock(hours.LastAdmission)}")}"
            + string.Concat(hours.Breaks.Select(pause => $" not {Clock(pause.From)}-{Clock(pause.Until)}"));

    private static string Clock(TimeSpan? time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time!.Value.TotalHours:D2}:{time.Value.Minutes:D2}");
}
