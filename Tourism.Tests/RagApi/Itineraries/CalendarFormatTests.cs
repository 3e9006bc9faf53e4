using System.Globalization;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.RagApi.Itineraries;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class CalendarFormatTests(SampleItineraries sample) : IClassFixture<SampleItineraries>
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 16, 30, 0, TimeSpan.Zero); // 01:30 of 2 June in Seoul

    [Theory]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task A_plan_is_a_calendar_with_an_event_for_each_visit(string language)
    {
        var plan = await sample.BestAsync(new { region = "서울", domains = new[] { "his", "shop" }, duration_days = 3, start_date = "2026-06-03", language });
        using var response = await sample.Host.Client.GetAsync($"/recommend/itinerary/{plan.Text("id")}.ics", TestContext.Current.CancellationToken);
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var components = CalendarReader.Read(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var events = components.Where(component => component.Component == "VEVENT").Select(component => component.Properties).ToList();
        var segments = plan.List("days").SelectMany(day => day.List("segments").Select(segment => (Day: day.Date()!.Value, Segment: segment))).ToList();
        Assert.Equal(segments.Count, events.Count);
        Assert.Distinct(events.Select(visit => visit["UID"]));
        foreach (var ((day, segment), visit) in segments.Zip(events))
        {
            Assert.Equal(Local(day, segment.Text("start")!), visit["DTSTART;TZID=Asia/Seoul"]);
            Assert.Equal(Local(day, segment.Text("end")!), visit["DTEND;TZID=Asia/Seoul"]);
            Assert.Equal(segment.Text("place_name"), visit["SUMMARY"]);
            Assert.StartsWith(segment.Text("description")!, visit["DESCRIPTION"], StringComparison.Ordinal);
            Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", visit["DTSTAMP"]);
        }
    }

    [Fact]
    public void The_calendar_has_its_required_properties_and_its_time_zone()
    {
        var components = CalendarReader.Read(CalendarFormat.Write(Plan("경복궁", "궁궐입니다."), Now));
        Assert.Equal(["STANDARD", "VTIMEZONE", "VEVENT", "VCALENDAR"], components.Select(component => component.Component));
        Assert.Equal("2.0", components[^1].Properties["VERSION"]);
        Assert.NotEmpty(components[^1].Properties["PRODID"]);
        Assert.Equal("Asia/Seoul", components[1].Properties["TZID"]);
        Assert.Equal("+0900", components[0].Properties["TZOFFSETTO"]);
        Assert.Equal("20260601T163000Z", components[2].Properties["DTSTAMP"]);
        Assert.Equal("37.5796;126.977", components[2].Properties["GEO"]);
    }

    [Fact]
    public void Without_dates_the_trip_begins_tomorrow_in_Seoul() => Assert.Equal(
        "20260603T093000", CalendarReader.Read(CalendarFormat.Write(Plan("경복궁", "궁궐입니다."), Now))[2].Properties["DTSTART;TZID=Asia/Seoul"]);

    [Theory]
    [InlineData("a;b,c\\d\\n", "a;b,c\\d\\n")]
    [InlineData("first\r\nsecond\nthird", "first\nsecond\nthird")]
    [InlineData("bell\u0007 null\0 next line\u0085", "bell null next line")]
    [InlineData("END:VEVENT\r\nBEGIN:VALARM", "END:VEVENT\nBEGIN:VALARM")]
    [InlineData("\"quoted\": 50 %", "\"quoted\": 50 %")]
    public void Hostile_texts_stay_texts(string text, string read)
    {
        var visit = CalendarReader.Read(CalendarFormat.Write(Plan(text, text), Now))[2].Properties;
        Assert.Equal(read, visit["SUMMARY"]);
        Assert.Equal($"{read}\n휴무: 화요일", visit["DESCRIPTION"]);
    }

    [Fact]
    public void Long_lines_are_folded_between_characters()
    {
        for (var length = 60; length < 90; length++)
        {
            var text = string.Concat(Enumerable.Repeat("가🏯é", length / 3)) + new string('x', length % 3);
            Assert.Equal(text, CalendarReader.Read(CalendarFormat.Write(Plan(text, text), Now))[2].Properties["SUMMARY"]);
        }
    }

    private static string Local(DateOnly day, string time) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "T" + time.Replace(":", "", StringComparison.Ordinal) + "00";

    private static Itinerary Plan(string name, string description) => new()
    {
        Id = "0123456789abcdef0123456789abcdef",
        Title = name,
        Summary = "",
        Days =
        [
            new ItineraryDay(1, null,
            [
                new ItinerarySegment
                {
                    Time = "오전", Start = "09:30", End = "11:00", PlaceName = name, Description = description, DocumentId = "P_HIS_0001", Area = "서울 종로구",
                    Domain = TourismDomain.His, Lat = 37.5796, Lon = 126.977, Notes = ["휴무: 화요일"],
                },
            ]),
        ],
        Highlights = [],
        Score = 1,
        Metadata = new Dictionary<string, string>(),
    };
}
