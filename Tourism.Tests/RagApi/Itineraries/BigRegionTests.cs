namespace Tourism.Tests.RagApi.Itineraries;

public sealed class BigRegionTests
{
    [Fact]
    public async Task A_region_of_thousands_of_places_loses_no_wish_and_no_kind()
    {
        await using var host = await RagApiHost.StartAsync(
        [
            .. Enumerable.Range(0, 1500).Select(number => TripLine.Of($"A_FOOD_{number:D4}", $"식당 {number}", "food", lat: 37.5 + number * 0.0001)),
            .. Enumerable.Range(0, 1000).Select(number => TripLine.Of($"B_HIS_{number:D4}", $"유적 {number}", lat: 37.5 + number * 0.0001)),
            TripLine.Of("Z_HIS_0001", "수표교 옛터"),
            TripLine.Of("Z_LEI_0001", "도자기 체험", "lei", summary: "물레를 돌려 도자기를 빚어 볼 수 있습니다."),
        ]);
        var answer = await host.PostAsync("/recommend/itinerary", new
        {
            region = "서울",
            domains = new[] { "his", "lei" },
            duration_days = 7,
            preferred_places = new[] { "수표교옛터", "A_FOOD_1499" },
            themes = new[] { "물레" },
        });
        PlanRules.Check(answer, meals: true, alternatives: 3);
        Assert.Empty(answer.List("unplaced"));
        Assert.Superset(new HashSet<string> { "Z_HIS_0001", "Z_LEI_0001", "A_FOOD_1499" }, answer.List("itineraries")[0].Ids().ToHashSet());
        Assert.InRange(answer.GetProperty("metadata").GetProperty("candidates").GetInt32(), 200, 500);
    }
}
