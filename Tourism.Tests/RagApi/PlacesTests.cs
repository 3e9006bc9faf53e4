using System.Net;

namespace Tourism.Tests.RagApi;

public sealed class PlacesTests(RagApiHost host) : IClassFixture<RagApiHost>
{
    private const string NearThePalace = "37.5796,126.9770";

    [Fact]
    public async Task A_place_is_read_by_its_id()
    {
        var place = await host.GetAsync("/places/P_HIS_0001");
        Assert.Equal(
            ["document_id", "domain", "place_name", "names", "title", "summaries", "area", "lat", "lon", "opening_hours", "closed", "visit_minutes", "price_level",
                "tags", "source_url", "qa", "distance_km"],
            place.EnumerateObject().Select(member => member.Name));
        Assert.Equal("경복궁", place.Text("place_name"));
        Assert.Equal("景福宮", place.GetProperty("names").Text("ja"));
        Assert.Equal("Jongno-gu, Seoul", place.GetProperty("area").Text("en"));
        Assert.Equal("09:00-18:00", place.Text("opening_hours"));
        Assert.Equal("화요일", place.Text("closed"));
        Assert.Equal(["palace", "history"], place.Texts("tags"));
        Assert.Contains(place.List("qa"), pair => pair.Text("language") == "ja" && pair.Text("answer") == "景福宮の入場料は3000ウォンです。");
    }

    [Theory]
    [InlineData("/places/P_HIS_9999")]
    [InlineData("/places/p_his_0001")]
    [InlineData("/places/%27%20or%201=1")]
    [InlineData("/places/P_HIS_0001%2F..%2FP_HIS_0002")]
    [InlineData("/places/%ED%A0%80")]
    public async Task An_unknown_id_is_404(string path) => await host.GetAsync(path, HttpStatusCode.NotFound);

    [Fact]
    public async Task Without_parameters_places_come_by_id()
    {
        var places = (await host.GetAsync("/places")).List("places");
        Assert.Equal(SmallCorpus.Lines.Count, places.Count);
        Assert.Equal(places.Select(place => place.Text("document_id")).Order(StringComparer.Ordinal), places.Select(place => place.Text("document_id")));
        Assert.All(places, place => Assert.Equal(System.Text.Json.JsonValueKind.Null, place.GetProperty("qa").ValueKind));
    }

    [Theory]
    [InlineData("?domain=FOOD", 4)]
    [InlineData("?domain=food&area=서울", 3)]
    [InlineData("?area=Busan", 2)]
    [InlineData("?area=明洞", 2)]
    [InlineData("?area=한옥스테이", 1)]
    [InlineData("?limit=3", 3)]
    [InlineData("?domain=&area=&query=&near=&radius_km=&limit=", 12)]
    public async Task Places_are_filtered(string query, int count) => Assert.Equal(count, (await host.GetAsync("/places" + query)).List("places").Count);

    [Fact]
    public async Task Near_a_point_the_nearest_come_first()
    {
        var places = (await host.GetAsync($"/places?near={NearThePalace}&radius_km=3")).List("places");
        var distances = places.Select(place => place.GetProperty("distance_km").GetDouble()).ToList();
        Assert.Equal("P_HIS_0001", places[0].Text("document_id"));
        Assert.Equal(0, distances[0]);
        Assert.Equal(distances.Order(), distances);
        Assert.All(distances, distance => Assert.InRange(distance, 0, 3));
        Assert.DoesNotContain("P_LEI_0002", places.Select(place => place.Text("document_id")));
    }

    [Fact]
    public async Task Words_order_by_relevance_and_the_circle_restricts()
    {
        var places = (await host.GetAsync($"/places?query=궁궐&near={NearThePalace}&radius_km=0.5")).List("places");
        Assert.Equal(["P_HIS_0001"], places.Select(place => place.Text("document_id")));
        Assert.Empty((await host.GetAsync($"/places?query=해수욕장&near={NearThePalace}")).List("places"));
        Assert.Equal("P_NAT_0001", (await host.GetAsync("/places?query=ビーチ")).List("places")[0].Text("document_id"));
    }

    [Theory]
    [InlineData("?domain=hotel", "domain")]
    [InlineData("?domain=1", "domain")]
    [InlineData("?domain=food,stay", "domain")]
    [InlineData("?near=37.5", "near")]
    [InlineData("?near=91,127", "near")]
    [InlineData("?near=37.5,181", "near")]
    [InlineData("?near=NaN,NaN", "near")]
    [InlineData("?near=a,b", "near")]
    [InlineData("?near=37,5,127", "near")]
    [InlineData("?near=37.5,127&radius_km=0", "radius_km")]
    [InlineData("?near=37.5,127&radius_km=-1", "radius_km")]
    [InlineData("?near=37.5,127&radius_km=501", "radius_km")]
    [InlineData("?near=37.5,127&radius_km=NaN", "radius_km")]
    [InlineData("?near=37.5,127&radius_km=1e1", "radius_km")]
    [InlineData("?radius_km=5", "radius_km")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=101", "limit")]
    [InlineData("?limit=1.5", "limit")]
    [InlineData("?limit=many", "limit")]
    [InlineData("?query=a", "query")]
    public async Task A_wrong_parameter_is_400_under_its_name(string query, string field)
    {
        var problem = await host.GetAsync("/places" + query, HttpStatusCode.BadRequest);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task Texts_that_are_too_long_are_400()
    {
        var problem = await host.GetAsync($"/places?query={new string('a', 501)}&area={new string('a', 101)}", HttpStatusCode.BadRequest);
        Assert.Equal(["area", "query"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("%ED%A0%80%ED%A0%80")]
    [InlineData("%FF%FE")]
    [InlineData("%00%00")]
    [InlineData("%22%20OR%20%22")]
    public async Task Broken_and_hostile_bytes_are_words_like_others(string bytes)
    {
        await host.GetAsync("/places?query=" + bytes);
        await host.GetAsync("/places?area=" + bytes);
    }
}
