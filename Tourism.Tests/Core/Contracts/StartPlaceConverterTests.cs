using System.Text.Json;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.Core.Contracts;

public sealed class StartPlaceConverterTests
{
    private static readonly JsonSerializerOptions Json = JsonDefaults.Create(TourismJson.Default);

    [Fact]
    public void A_string_is_a_document_id() =>
        Assert.Equal(new StartPlace("P_STAY_0001", null), JsonSerializer.Deserialize<StartPlace>("\"P_STAY_0001\"", Json));

    [Theory]
    [InlineData("""{"lat":37.5,"lon":127}""")]
    [InlineData("""{"lon":127,"lat":37.5,"name":"hotel"}""")]
    public void An_object_is_a_point(string text) =>
        Assert.Equal(new StartPlace(null, new GeoPoint(37.5, 127)), JsonSerializer.Deserialize<StartPlace>(text, Json));

    [Fact]
    public void Null_is_no_start_place() =>
        Assert.Null(JsonSerializer.Deserialize<ItineraryRequest>("""{"region":"서울","start_place":null}""", Json)!.StartPlace);

    [Theory]
    [InlineData("42")]
    [InlineData("true")]
    [InlineData("[37.5,127]")]
    [InlineData("{}")]
    [InlineData("""{"lat":37.5}""")]
    [InlineData("""{"lat":"37.5","lon":"127"}""")]
    [InlineData("""{"lat":91,"lon":127}""")]
    [InlineData("""{"lat":37.5,"lon":-181}""")]
    [InlineData("""{"lat":null,"lon":127}""")]
    [InlineData("""{"lat":1e999,"lon":127}""")]
    public void Anything_else_is_refused(string text) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StartPlace>(text, Json));

    [Fact]
    public void What_is_written_can_be_read()
    {
        StartPlace[] places = [new("P_STAY_0001", null), new(null, new GeoPoint(37.5, 127))];
        Assert.All(places, place => Assert.Equal(place, JsonSerializer.Deserialize<StartPlace>(JsonSerializer.Serialize(place, Json), Json)));
    }

    [Fact]
    public void A_wrong_value_is_reported_under_its_path()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ItineraryRequest>("""{"start_place":{"lat":999}}""", Json));
        Assert.StartsWith("$.start_place", error.Path, StringComparison.Ordinal);
    }
}
