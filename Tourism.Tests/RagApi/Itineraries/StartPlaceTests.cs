using System.Net;
using System.Text.Json;
using Tourism.Core;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class StartPlaceTests(SampleItineraries sample) : IClassFixture<SampleItineraries>
{
    private static readonly GeoPoint ShillaJeju = new(33.2473, 126.408);

    [Theory]
    [InlineData("public")]
    [InlineData("car")]
    public async Task Each_day_begins_and_ends_at_the_start_place(string mode)
    {
        var answer = await sample.PlanAsync(Request("P_STAY_0031", mode));
        PlanRules.Check(answer, meals: true, alternatives: 2);
        var days = answer.List("itineraries").SelectMany(plan => plan.List("days")).ToList();
        Assert.All(days, day =>
        {
            var (first, last) = (day.List("segments")[0], day.List("segments")[^1]);
            Assert.Equal(Distance(first), first.GetProperty("travel").GetProperty("distance_km").GetDouble());
            // By car at least two minutes a kilometre.
            Assert.True(last.Clock("end") + TimeSpan.FromMinutes(2 * Distance(last)) <= new TimeSpan(21, 0, 0), last.ToString());
            Assert.Contains(last.Texts("notes"), note => note!.StartsWith("Back to The Shilla Jeju: ", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A_point_is_a_start_place_too()
    {
        var byId = await sample.BestAsync(Request("P_STAY_0031", "car"));
        var byPoint = await sample.BestAsync(Request(new { lat = ShillaJeju.Lat, lon = ShillaJeju.Lon }, "car"));
        Assert.Equal(byId.Ids(), byPoint.Ids());
        Assert.Contains(byPoint.Segments().Last().Texts("notes"), note => note!.StartsWith("Back to the start: ", StringComparison.Ordinal));
        Assert.Equal("33.2473,126.408", byPoint.GetProperty("metadata").Text("start_place"));
    }

    [Fact]
    public async Task Without_a_start_place_the_first_visit_of_a_day_has_no_way()
    {
        var plan = await sample.BestAsync(Request(null, "car"));
        Assert.All(plan.List("days"), day => Assert.Equal(JsonValueKind.Null, day.List("segments")[0].GetProperty("travel").ValueKind));
        Assert.False(plan.GetProperty("metadata").TryGetProperty("start_place", out _));
    }

    [Fact]
    public async Task A_start_place_that_is_too_far_leaves_no_plan_and_is_named_as_a_reason()
    {
        var problem = await sample.PlanAsync(Request(new { lat = 37.57, lon = 126.98 }, "walk"), HttpStatusCode.UnprocessableEntity);
        Assert.Contains("start_place", problem.Texts("constraints"));
    }

    [Theory]
    [InlineData("P_STAY_9999", "There is no document with this id")]
    [InlineData("", "There is no document with this id")]
    public async Task An_unknown_document_is_no_start_place(string id, string message)
    {
        var problem = await sample.PlanAsync(Request(id, "car"), HttpStatusCode.BadRequest);
        Assert.StartsWith(message, problem.GetProperty("errors").Texts("start_place")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_coordinates_is_no_start_place()
    {
        await using var host = await RagApiHost.StartAsync([TripLine.Of("P_HIS_0001", "경복궁"), TripLine.Of("P_STAY_0001", "이름만 아는 집", "stay", lat: null, lon: null)]);
        var problem = await host.PostAsync(
            "/recommend/itinerary", new { region = "서울", domains = new[] { "his" }, duration_days = 1, start_place = "P_STAY_0001" }, HttpStatusCode.BadRequest);
        Assert.Contains("no coordinates", problem.GetProperty("errors").Texts("start_place")[0], StringComparison.Ordinal);
        Assert.Contains("start_place", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_wished_lodging_is_where_each_day_begins_and_ends()
    {
        var answer = await sample.PlanAsync(new
        {
            region = "제주",
            domains = new[] { "nat" },
            duration_days = 2,
            transport_mode = "car",
            preferred_places = new[] { "제주신라호텔", "롯데호텔 제주" },
        });
        Assert.All(answer.List("itineraries"), plan =>
        {
            Assert.Equal("P_STAY_0031", plan.GetProperty("metadata").Text("start_place"));
            Assert.All(plan.List("days"), day => Assert.Contains(day.List("segments")[^1].Texts("notes"), note => note!.StartsWith("제주신라호텔까지 돌아가는 길: ", StringComparison.Ordinal)));
        });
        var unplaced = Assert.Single(answer.List("unplaced"));
        Assert.Equal("P_STAY_0032", unplaced.Text("document_id"));
        Assert.Contains("start_place", unplaced.Text("reason"), StringComparison.Ordinal);
    }

    private static object Request(object? start, string mode) => new
    {
        region = "Jeju",
        domains = new[] { "nat", "his" },
        duration_days = 2,
        transport_mode = mode,
        start_place = start,
        alternatives = 2,
    };

    private static double Distance(JsonElement segment) => Math.Round(
        new GeoPoint(segment.GetProperty("lat").GetDouble(), segment.GetProperty("lon").GetDouble()).DistanceKm(ShillaJeju), 1);
}
