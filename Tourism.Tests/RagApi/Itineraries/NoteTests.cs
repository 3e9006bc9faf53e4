namespace Tourism.Tests.RagApi.Itineraries;

public sealed class NoteTests(SampleItineraries sample) : IClassFixture<SampleItineraries>
{
    [Theory]
    [InlineData("서울", "ko", "P_HIS_0001", "휴무: 화요일")]
    [InlineData("서울", "ja", "P_HIS_0001", "休み: 火曜日")]
    [InlineData("서울", "en", "P_HIS_0001", "Closed: Tuesday")]
    [InlineData("강원", "en", "P_NAT_0031", "Closed: day 18 of the month")]
    [InlineData("대전", "ko", "P_NAT_0019", "휴무: 동원 월요일, 서원 화요일")]
    [InlineData("서울", "ko", "P_SHOP_0009", "휴무: 월 1회 비정기 휴점")]
    [InlineData("제주", "ko", "P_SHOP_0038", "장날에만 엽니다: 끝자리 2·7일")]
    [InlineData("제주", "ja", "P_SHOP_0038", "市の立つ日のみ: 末尾が2·7の日")]
    [InlineData("제주", "en", "P_SHOP_0038", "Only on market days: dates that end in 2 or 7")]
    [InlineData("대전", "en", "P_NAT_0019", "Check the opening hours before you go.")]
    public async Task Without_dates_closing_days_are_notes(string region, string language, string id, string note)
    {
        var plan = await sample.BestAsync(new
        {
            region,
            domains = new[] { "nat" },
            duration_days = 1,
            transport_mode = "car",
            language,
            preferred_places = new[] { id },
        });
        Assert.Contains(note, plan.Segments().First(segment => segment.Text("document_id") == id).Texts("notes"));
    }
}
