using Tourism.Core.Text;
using Tourism.Embedder.Sources;

namespace Tourism.Tests.Embedder;

public sealed class VisitFactsTests
{
    [Theory]
    [InlineData("12:00~02:00", "12:00-02:00")]
    [InlineData("営業時間は１２：００～翌２：００です。", "12:00-02:00")]
    [InlineData("9:30 〜 18:00まで開いている。", "09:30-18:00")]
    [InlineData("公演は14:00~15:00、営業時間：10:00~21:00。", "10:00-21:00")]
    [InlineData("11:00~14:00と17:00~21:00。", null)]
    [InlineData("10:00~18:00、日曜も10:00~18:00。", "10:00-18:00")]
    [InlineData("25:00~99:00", null)]
    [InlineData("1:10で勝った。", null)]
    public void Hours_are_read_where_they_stand_plainly(string text, string? hours) => Assert.Equal(hours, VisitFacts.Hours(TextFolding.Fold(text)));

    [Theory]
    [InlineData("12:00~02:00、名節休業", "名節")]
    [InlineData("定休日は毎週月曜日です。", "毎週月曜日")]
    [InlineData("休業日：旧正月当日・秋夕当日", "旧正月当日・秋夕当日")]
    [InlineData("火曜日は休み。", "火曜日")]
    [InlineData("年中無休です。", "年中無休")]
    [InlineData("名節には人が多い。", null)]
    [InlineData("月曜日に行った。", null)]
    public void Closing_days_are_read_where_they_stand_plainly(string text, string? closed) => Assert.Equal(closed, VisitFacts.Closed(TextFolding.Fold(text)));
}
