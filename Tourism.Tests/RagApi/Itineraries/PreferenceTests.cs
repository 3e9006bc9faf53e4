using System.Globalization;
using System.Text.Json;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class PreferenceTests(SampleItineraries sample) : IClassFixture<SampleItineraries>
{
    [Theory]
    [InlineData("제주", "역사")]
    [InlineData("제주", "history")]
    [InlineData("서울", "夜景")]
    [InlineData("서울", "family")]
    [InlineData("서울", "궁궐")]
    [InlineData("서울", "韓屋")]
    public async Task Places_that_fit_a_theme_come_first(string region, string theme)
    {
        var fitting = Fitting(theme);
        var with = await PlanIdsAsync(region, theme);
        var without = await PlanIdsAsync(region);
        Assert.True(with.Count(fitting.Contains) > without.Count(fitting.Contains), $"{string.Join(' ', with)} against {string.Join(' ', without)}");
    }

    [Fact]
    public async Task A_theme_that_only_texts_speak_of_counts_too()
    {
        await using var host = await RagApiHost.StartAsync(
        [
            .. Enumerable.Range(1, 9).Select(number => TripLine.Of($"P_HIS_000{number}", $"옛집 {number}")),
            TripLine.Of("P_HIS_0010", "도자기 공방", summary: "물레를 돌려 도자기를 빚어 볼 수 있습니다."),
        ]);
        var request = new { region = "서울", domains = new[] { "his" }, duration_days = 1, themes = new[] { "물레" }, pace = "relaxed", meals = false, alternatives = 1 };
        var answer = await host.PostAsync("/recommend/itinerary", request);
        Assert.Contains("P_HIS_0010", answer.List("itineraries")[0].Ids());
        Assert.Equal(1, answer.GetProperty("metadata").GetProperty("expansion_metrics").GetProperty("retrieved").GetInt32());
    }

    [Fact]
    public async Task Expansion_searches_variants_of_the_themes()
    {
        var expanded = await MetricsAsync(expansion: true);
        Assert.Equal("夜景", expanded.Texts("variants")[0]);
        Assert.InRange(expanded.List("variants").Count, 2, 12);
        Assert.Equal(expanded.List("variants").Count, expanded.GetProperty("success_count").GetInt32());
        Assert.Equal(0, expanded.GetProperty("failure_count").GetInt32());
        Assert.Equal(["夜景", "바다"], (await MetricsAsync(expansion: false)).Texts("variants"));
    }

    [Fact]
    public async Task The_budget_prefers_fitting_prices()
    {
        var levels = new List<double>();
        foreach (var budget in (string[])["economy", "standard", "premium"])
        {
            var plan = await sample.BestAsync(new { region = "서울", domains = new[] { "food", "shop", "lei" }, duration_days = 2, budget_level = budget });
            levels.Add(plan.Ids().Average(sample.PriceOf));
        }

        Assert.True(levels[0] < levels[1] && levels[1] < levels[2], string.Join(' ', levels.Select(level => level.ToString(CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task A_slower_pace_plans_fewer_places()
    {
        var counts = new List<int>();
        foreach (var pace in (string[])["relaxed", "normal", "packed"])
        {
            counts.Add((await sample.BestAsync(new { region = "서울", domains = new[] { "his", "shop" }, duration_days = 1, pace, day_end = "22:00" })).Ids().Count);
        }

        Assert.True(counts[0] < counts[1] && counts[1] <= counts[2], string.Join(' ', counts));
    }

    private async Task<JsonElement> MetricsAsync(bool expansion) =>
        (await sample.PlanAsync(new { region = "부산", domains = new[] { "lei" }, duration_days = 1, themes = new[] { "夜景", "바다" }, expansion }))
            .GetProperty("metadata").GetProperty("expansion_metrics");

    private async Task<List<string>> PlanIdsAsync(string region, params string[] themes) => (await sample.BestAsync(new
    {
        region,
        domains = new[] { "nat", "his", "lei", "shop" },
        duration_days = 1,
        themes,
        alternatives = 1,
    })).Ids();

    // By tags alone, or kind for history.
    private HashSet<string> Fitting(string theme) => theme switch
    {
        "역사" or "history" => sample.Ids(document => document.DocumentId.StartsWith("P_HIS", StringComparison.Ordinal)),
        "夜景" => sample.Ids(document => document.Tags.Contains("night-view")),
        "궁궐" => sample.Ids(document => document.Tags.Contains("palace")),
        "韓屋" => sample.Ids(document => document.Tags.Contains("hanok")),
        _ => sample.Ids(document => document.Tags.Contains(theme)),
    };
}
