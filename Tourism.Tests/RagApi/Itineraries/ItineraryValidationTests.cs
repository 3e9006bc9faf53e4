using System.Net;
using System.Text.Json.Nodes;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class ItineraryValidationTests(RagApiHost host) : IClassFixture<RagApiHost>
{
    [Theory]
    [InlineData("start_date", "\"9999-12-31\"", "a date of the years")]
    [InlineData("start_date", "\"1899-12-31\"", "a date of the years")]
    [InlineData("start_date", "\"2027-02-30\"", "a date such as 2027-04-10")]
    [InlineData("start_date", "\"\"", "a date such as 2027-04-10")]
    [InlineData("day_start", "\"\"", "a time such as 09:00")]
    [InlineData("day_start", "\"24:00\"", "a time such as 09:00")]
    [InlineData("day_end", "\"\"", "a time such as 09:00")]
    [InlineData("day_end", "\"08:00\"", "later than day_start")]
    [InlineData("transport_mode", "\"car,walk\"", "one of public, car, walk")]
    [InlineData("transport_mode", "\"0\"", "one of public, car, walk")]
    [InlineData("budget_level", "\"economy,premium\"", "one of economy, standard, premium")]
    [InlineData("pace", "\"relaxed, packed\"", "one of relaxed, normal, packed")]
    [InlineData("language", "\"ja,en\"", "one of ko, ja, en")]
    [InlineData("domains[0]", "[\"his,food\"]", "one of food, stay, nat, his, shop, lei")]
    [InlineData("domains[1]", "[\"his\",\"0\"]", "one of food, stay, nat, his, shop, lei")]
    [InlineData("domains", "[]", "at least 1")]
    [InlineData("domains", "\"his\"", "a list")]
    [InlineData("start_place", "5", "a document id, or an object with lat and lon")]
    [InlineData("start_place", "{\"lat\":91,\"lon\":0}", "a document id, or an object with lat and lon")]
    [InlineData("duration_days", "\"2\"", "a whole number from 1 to 7")]
    [InlineData("duration_days", "0", "a whole number from 1 to 7")]
    public async Task A_wrong_value_is_named_with_its_rule(string field, string value, string rule)
    {
        var request = Request();
        request[field.Split('[')[0]] = JsonNode.Parse(value);
        var problem = await host.PostAsync("/recommend/itinerary", request.ToJsonString(), HttpStatusCode.BadRequest);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.Equal(field, error.Name);
        Assert.Contains(rule, error.Value[0].GetString(), StringComparison.Ordinal);
        Assert.StartsWith($"The field '{field}' must ", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interests_that_are_named_twice_count_once()
    {
        var request = Request();
        request["domains"] = JsonNode.Parse("""["his","his","food","HIS","his","his","his","food"]""");
        var plans = await host.PostAsync("/recommend/itinerary", request.ToJsonString());
        Assert.NotEmpty(plans.List("itineraries"));
    }

    private static JsonObject Request() => new() { ["region"] = "서울", ["domains"] = new JsonArray("his", "food"), ["duration_days"] = 1 };
}
