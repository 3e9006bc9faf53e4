using System.Text.Json;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class GeoJsonFormatTests(SampleItineraries sample) : IClassFixture<SampleItineraries>
{
    [Fact]
    public async Task A_plan_is_a_feature_collection_of_its_visits_and_ways()
    {
        var plan = await sample.BestAsync(new { region = "제주", domains = new[] { "nat", "his" }, duration_days = 3, transport_mode = "car" });
        using var response = await sample.Host.Client.GetAsync($"/recommend/itinerary/{plan.Text("id")}.geojson", TestContext.Current.CancellationToken);
        Assert.Equal("application/geo+json", response.Content.Headers.ContentType?.MediaType);
        var collection = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("FeatureCollection", collection.Text("type"));
        Assert.All(collection.List("features"), CheckFeature);
        var points = Of(collection, "Point");
        Assert.Equal(plan.Ids(), points.Select(point => point.GetProperty("properties").Text("document_id")));
        Assert.Equal(
            plan.Segments().Select(segment => (segment.GetProperty("lon").GetDouble(), segment.GetProperty("lat").GetDouble())),
            points.Select(point => Position(point.GetProperty("geometry").GetProperty("coordinates"))));
        var days = plan.List("days").Where(day => day.List("segments").Count > 1).Select(day => day.List("segments").Count);
        Assert.Equal(days, Of(collection, "LineString").Select(line => line.GetProperty("geometry").List("coordinates").Count));
    }

    [Fact]
    public async Task A_day_of_one_visit_has_no_line()
    {
        await using var host = await RagApiHost.StartAsync([TripLine.Of("P_HIS_0001", "경복궁")]);
        var id = (await host.PostAsync("/recommend", new { region = "서울", domains = new[] { "his" }, duration_days = 1 })).List("itineraries")[0].Text("id");
        var collection = JsonElement.Parse(await host.Client.GetStringAsync($"/recommend/itinerary/{id}.geojson", TestContext.Current.CancellationToken));
        CheckFeature(Assert.Single(collection.List("features")));
    }

    private static IEnumerable<JsonElement> Of(JsonElement collection, string type) =>
        collection.List("features").Where(feature => feature.GetProperty("geometry").Text("type") == type);

    // RFC 7946, 3.2: type, geometry and properties are required; 4: no coordinate reference system.
    private static void CheckFeature(JsonElement feature)
    {
        Assert.Equal("Feature", feature.Text("type"));
        Assert.Equal(JsonValueKind.Object, feature.GetProperty("properties").ValueKind);
        Assert.False(feature.TryGetProperty("crs", out _));
        var coordinates = feature.GetProperty("geometry").GetProperty("coordinates");
        if (feature.GetProperty("geometry").Text("type") == "Point")
        {
            Position(coordinates);
            return;
        }

        Assert.Equal("LineString", feature.GetProperty("geometry").Text("type"));
        Assert.InRange(coordinates.GetArrayLength(), 2, int.MaxValue);
        Assert.All(coordinates.EnumerateArray(), position => Position(position));
    }

    // Longitude and latitude of Korea.
    private static (double Lon, double Lat) Position(JsonElement position)
    {
        Assert.Equal(2, position.GetArrayLength());
        Assert.InRange(position[0].GetDouble(), 124, 132);
        Assert.InRange(position[1].GetDouble(), 33, 39);
        return (position[0].GetDouble(), position[1].GetDouble());
    }
}
