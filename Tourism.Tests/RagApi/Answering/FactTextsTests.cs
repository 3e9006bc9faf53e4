using Tourism.Core;
using Tourism.Core.Text;
using Tourism.RagApi.Answering;
using Tourism.Tests.SampleData;

namespace Tourism.Tests.RagApi.Answering;

public sealed class FactTextsTests(SampleCorpusFixture corpus)
{
    [Theory]
    [InlineData("09:00-18:00 (6~8월 ~18:30, 11~2월 ~17:00)", "09:00-18:00 (6～8月 18:30まで、11～2月 17:00まで)", "09:00-18:00 (Jun-Aug until 18:30, Nov-Feb until 17:00)")]
    [InlineData("05:00-20:00 (5~8월 04:30~, 마감은 계절에 따라 다름)", "05:00-20:00 (5～8月 04:30から、終了時刻は季節により異なる)", "05:00-20:00 (May-Aug from 04:30, closing time varies by season)")]
    [InlineData("09:00-18:00 (마감 1시간 30분 전 입장)", "09:00-18:00 (入場は終了の1時間 30分前まで)", "09:00-18:00 (last entry 1 hour 30 minutes before closing)")]
    [InlineData("10:30-20:30 (금~일·공휴일 ~21:00)", "10:30-20:30 (金～日曜日・祝日 21:00まで)", "10:30-20:30 (Fri-Sun and public holidays until 21:00)")]
    [InlineData("10:00-22:00 (브레이크타임 15:00-17:00, 라스트오더 21:00)", "10:00-22:00 (休憩 15:00-17:00、ラストオーダー 21:00)", "10:00-22:00 (break 15:00-17:00, last order 21:00)")]
    [InlineData("일출 30분 전~일몰", "日の出の30分前～日没", "30 minutes before sunrise-sunset")]
    [InlineData("상시 개방", "常時開放", "always open")]
    [InlineData("점포별 상이", "店舗により異なる", "varies by shop")]
    [InlineData("동절기 09:00-17:00, 하절기 09:00-19:00", "冬季 09:00-17:00、夏季 09:00-19:00", "winter 09:00-17:00, summer 09:00-19:00")]
    public void Hours_are_told_in_the_language_of_the_asker(string hours, string japanese, string english)
    {
        Assert.Equal(hours, FactTexts.TranslateHours(hours, Language.Ko));
        Assert.Equal(japanese, FactTexts.TranslateHours(hours, Language.Ja));
        Assert.Equal(english, FactTexts.TranslateHours(hours, Language.En));
    }

    [Theory]
    [InlineData("1월 1일, 설날·추석 당일, 3·6·9·12월 첫째 월요일", "1月1日、旧正月・秋夕の当日、3・6・9・12月第1月曜日", "1 January, Lunar New Year's Day and Chuseok, 1st Monday of Mar/Jun/Sep/Dec")]
    [InlineData("매월 둘째·넷째 일요일", "毎月第2・第4日曜日", "2nd and 4th Sunday of the month")]
    [InlineData("매월 18일", "毎月18日", "day 18 of the month")]
    [InlineData("매주 월요일·화요일", "毎週月・火曜日", "Mon/Tue")]
    public void Closing_days_are_told_in_the_language_of_the_asker(string closed, string japanese, string english)
    {
        Assert.Equal(japanese, FactTexts.Translate(closed, Language.Ja));
        Assert.Equal(english, FactTexts.Translate(closed, Language.En));
    }

    [Theory]
    [InlineData("毎週月曜日", "매주 월요일", "Monday")]
    [InlineData("第1・3日曜日", "매월 첫째·셋째 일요일", "1st and 3rd Sunday of the month")]
    [InlineData("月・火曜日", "월·화요일", "Mon/Tue")]
    [InlineData("名節当日", "설날·추석 당일", "Lunar New Year's Day and Chuseok")]
    [InlineData("年中無休", "연중무휴", "never")]
    public void Japanese_sources_are_translated_too(string closed, string korean, string english)
    {
        Assert.Equal(closed, FactTexts.Translate(closed, Language.Ja));
        Assert.Equal(korean, FactTexts.Translate(closed, Language.Ko));
        Assert.Equal(english, FactTexts.Translate(closed, Language.En));
    }

    [Fact]
    public void A_note_that_cannot_be_translated_is_left_out_and_the_others_stay()
    {
        Assert.Equal("09:00-18:00 (Nov-Feb until 17:00)", FactTexts.TranslateHours("09:00-18:00 (11~2월 ~17:00, 꽃길 구간 통제)", Language.En));
        Assert.Equal("09:00-18:00", FactTexts.TranslateHours("09:00-18:00 (꽃길 구간 통제)", Language.Ja));
        Assert.Null(FactTexts.TranslateHours("꽃길 구간만 09:00-18:00", Language.En));
        Assert.Null(FactTexts.Translate("월요일, 꽃길 정비일", Language.En));
    }

    [Fact]
    public void Every_text_of_the_sample_data_is_translated_whole()
    {
        var texts = corpus.Documents.SelectMany(document => new[] { document.Hours, document.Closed }).OfType<string>().Distinct().ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            var (japanese, english) = (FactTexts.Translate(text, Language.Ja), FactTexts.Translate(text, Language.En));
            Assert.DoesNotContain(japanese!, character => Scripts.Of(character) == Script.Hangul);
            Assert.All(english!, character => Assert.True(Scripts.Of(character) is Script.None or Script.Word, english));
        });
    }
}
