using Tourism.ChatApi.Intents;
using Tourism.Core.Text;

namespace Tourism.Tests.ChatApi.Intents;

public sealed class DurationReaderTests
{
    private readonly DurationReader reader = new();

    [Theory]
    [InlineData("1박 2일", 2)]
    [InlineData("2박3일", 3)]
    [InlineData("이박삼일", 3)]
    [InlineData("６박 ７일", 7)]
    [InlineData("3박", 4)]
    [InlineData("3일 동안", 3)]
    [InlineData("5일간", 5)]
    [InlineData("당일치기", 1)]
    [InlineData("하루", 1)]
    [InlineData("이틀", 2)]
    [InlineData("사흘", 3)]
    [InlineData("나흘", 4)]
    [InlineData("일주일", 7)]
    [InlineData("2주 동안", 14)]
    [InlineData("주말", 2)]
    [InlineData("2泊3日", 3)]
    [InlineData("一泊二日", 2)]
    [InlineData("３泊", 4)]
    [InlineData("3日間", 3)]
    [InlineData("三日間", 3)]
    [InlineData("十日間", 10)]
    [InlineData("一日", 1)]
    [InlineData("日帰り", 1)]
    [InlineData("一週間", 7)]
    [InlineData("週末", 2)]
    [InlineData("3-day", 3)]
    [InlineData("3 days", 3)]
    [InlineData("three days", 3)]
    [InlineData("Three Days and two nights", 3)]
    [InlineData("2 nights", 3)]
    [InlineData("a couple of days", 2)]
    [InlineData("one day", 1)]
    [InlineData("day trip", 1)]
    [InlineData("weekend", 2)]
    [InlineData("a week", 7)]
    [InlineData("two weeks", 14)]
    [InlineData("열흘", 10)]
    [InlineData("ten days", 10)]
    [InlineData("３泊４日🎒", 4)]
    [InlineData("🌊2박３일🌊", 3)]
    [InlineData("3D2N", 3)]
    [InlineData("済州に一週間", 7)]
    [InlineData("土日", 2)]
    [InlineData("한달살이 전에 5일", 5)]
    public void Lengths_are_read_in_three_languages(string text, int days) => Assert.Equal(days, reader.Read(TextFolding.Fold(text))?.Days);

    [Theory]
    [InlineData("하루 더", 1)]
    [InlineData("이틀 줄여줘", -1)]
    [InlineData("이틀로 줄여줘", 0)]
    [InlineData("一日増やして", 1)]
    [InlineData("one more day", 1)]
    [InlineData("another day", 1)]
    [InlineData("an extra day", 1)]
    [InlineData("one day less", -1)]
    public void A_length_may_change_another_one(string text, int change) =>
        Assert.Equal(change, reader.Read(TextFolding.Fold(text))?.Change);

    [Theory]
    [InlineData("10월 9일")]
    [InlineData("10月9日")]
    [InlineData("3日目")]
    [InlineData("3일차")]
    [InlineData("1박물관")]
    [InlineData("타이틀")]
    [InlineData("日本")]
    [InlineData("今日")]
    [InlineData("open 7 days a week")]
    [InlineData("3 days ago")]
    [InlineData("night view")]
    [InlineData("서울 맛집")]
    public void Dates_and_strangers_are_no_lengths(string text) => Assert.Null(reader.Read(TextFolding.Fold(text)));
}
