using System.Globalization;
using Tourism.ChatApi.Intents;
using Tourism.Core.Text;

namespace Tourism.Tests.ChatApi.Intents;

public sealed class DateReaderTests
{
    // Wednesday
    private static readonly DateOnly Today = new(2026, 12, 30);

    [Theory]
    [InlineData("오늘", "2026-12-30")]
    [InlineData("내일 출발", "2026-12-31")]
    [InlineData("明日から", "2026-12-31")]
    [InlineData("tomorrow", "2026-12-31")]
    [InlineData("내일모레", "2027-01-01")]
    [InlineData("明後日", "2027-01-01")]
    [InlineData("the day after tomorrow", "2027-01-01")]
    [InlineData("금요일", "2027-01-01")]
    [InlineData("金曜", "2027-01-01")]
    [InlineData("this Friday", "2027-01-01")]
    [InlineData("수요일", "2027-01-06")]
    [InlineData("다음 주 금요일", "2027-01-08")]
    [InlineData("来週の金曜日", "2027-01-08")]
    [InlineData("next Friday", "2027-01-08")]
    [InlineData("이번 주말", "2027-01-02")]
    [InlineData("来週末", "2027-01-09")]
    [InlineData("1월 3일", "2027-01-03")]
    [InlineData("１２月３１日", "2026-12-31")]
    [InlineData("January 3rd", "2027-01-03")]
    [InlineData("3 Jan", "2027-01-03")]
    [InlineData("2027-02-14", "2027-02-14")]
    public void A_day_is_read_in_three_languages(string text, string date) =>
        Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), DateReader.Read(TextFolding.Fold(text), Today)?.Date);

    [Theory]
    [InlineData("주말")]
    [InlineData("2026-01-01")]
    [InlineData("13월 40일")]
    [InlineData("2월 30일")]
    [InlineData("the sun sat down")]
    public void What_is_no_day_to_come_is_none(string text) => Assert.Null(DateReader.Read(TextFolding.Fold(text), Today));
}
