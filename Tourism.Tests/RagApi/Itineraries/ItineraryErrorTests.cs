using System.Net;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class ItineraryErrorTests(SampleItineraries sample) : IClassFixture<SampleItineraries>
{
    [Theory]
    [InlineData("Soeul", "Seoul")]
    [InlineData("서욹", "서울")]
    public async Task An_unknown_region_is_400_with_the_nearest_names(string name, string nearest)
    {
        var problem = await sample.PlanAsync(new { region = name, domains = new[] { "his" }, duration_days = 1 }, HttpStatusCode.BadRequest);
        Assert.Contains(nearest, problem.GetProperty("errors").Texts("region")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day_end", "\"day_start\":\"10:00\",\"day_end\":\"10:00\"")]
    [InlineData("day_end", "\"day_start\":\"10:00\",\"day_end\":\"09:59\"")]
    [InlineData("day_end", "\"day_start\":\"22:00\"")]
    [InlineData("day_start", "\"day_start\":\"24:00\"")]
    [InlineData("day_start", "\"day_start\":\"9:00\"")]
    [InlineData("day_end", "\"day_end\":\"late\"")]
    [InlineData("start_date", "\"start_date\":\"2026-02-30\"")]
    [InlineData("start_date", "\"start_date\":\"9999-12-31\"")]
    [InlineData("start_date", "\"start_date\":\"0001-01-01\"")]
    [InlineData("start_place", "\"start_place\":5")]
    [InlineData("themes", "\"themes\":[null]")]
    [InlineData("transport_mode", "\"transport_mode\":\"horse\"")]
    public async Task A_wrong_value_is_400_under_its_name(string field, string member)
    {
        var problem = await sample.PlanAsync($$"""{"region":"서울","domains":["his"],"duration_days":1,{{member}}}""", HttpStatusCode.BadRequest);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var problem = await sample.PlanAsync(
            new { region = "Atlantis", domains = new[] { "his" }, duration_days = 1, day_end = "08:00", start_place = "nowhere" }, HttpStatusCode.BadRequest);
        Assert.Equal(["day_end", "region", "start_place"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("2020-05-05")]
    [InlineData("1900-01-01")]
    [InlineData("2050-12-31")]
    public async Task Dates_long_ago_and_far_ahead_are_planned(string date)
    {
        var plan = await sample.BestAsync(new { region = "서울", domains = new[] { "his" }, duration_days = 7, start_date = date });
        Assert.Equal(date, plan.List("days")[0].Text("date"));
    }

    [Theory]
    [InlineData("ko", "조건이 서로 맞지 않습니다")]
    [InlineData("ja", "条件が両立しません")]
    [InlineData("en", "These constraints clash")]
    public async Task A_trip_with_more_days_than_places_is_422_with_the_clash(string language, string words)
    {
        var problem = await sample.PlanAsync(
            new { region = "세종", domains = new[] { "shop" }, duration_days = 7, language }, HttpStatusCode.UnprocessableEntity);
        Assert.StartsWith(words, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(["duration_days", "region", "domains"], problem.Texts("constraints"));
        Assert.All(problem.Texts("constraints"), constraint => Assert.Contains(constraint!, problem.Text("detail"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"domains\":[\"stay\"],\"meals\":false}", "region domains")]
    [InlineData("{\"domains\":[\"his\"],\"day_start\":\"03:00\",\"day_end\":\"03:20\"}", "day_start day_end")]
    [InlineData("{\"domains\":[\"stay\"],\"meals\":false,\"avoid_places\":[\"경복궁\"]}", "region domains avoid_places")]
    public async Task An_impossible_trip_is_422_with_what_clashes(string wishes, string constraints)
    {
        var problem = await sample.PlanAsync($$"""{"region":"서울","duration_days":1,{{wishes[1..]}}""", HttpStatusCode.UnprocessableEntity);
        Assert.Equal(constraints, string.Join(' ', problem.Texts("constraints")));
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task A_day_on_which_everything_is_closed_is_422_with_its_date(string language)
    {
        await using var host = await RagApiHost.StartAsync([TripLine.Of("P_HIS_0001", "경복궁", closed: "화요일")]);
        var request = new { region = "서울", domains = new[] { "his" }, duration_days = 1, start_date = "2026-06-02", language };
        var problem = await host.PostAsync("/recommend/itinerary", request, HttpStatusCode.UnprocessableEntity);
        Assert.Contains("2026-06-02", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(["start_date", "duration_days"], problem.Texts("constraints"));
    }
}
