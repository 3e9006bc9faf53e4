using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tourism.Core;
using Tourism.Core.Regions;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class ItineraryPropertyTests(SampleItineraries sample) : IClassFixture<SampleItineraries>
{
    private static readonly string[] Domains = ["food", "nat", "his", "shop", "lei"];
    private static readonly string[] Modes = ["public", "car", "walk"];
    private static readonly string[] Paces = ["relaxed", "normal", "packed"];
    private static readonly string[] Budgets = ["economy", "standard", "premium"];
    private static readonly string[] Themes = ["역사", "family", "夜景", "바다", "카페"];
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly Region[] Provinces = [.. Gazetteer.Load().Provinces];

    public static TheoryData<string> ProvinceCodes => [.. Provinces.Select(province => province.Code)];

    [Theory]
    [MemberData(nameof(ProvinceCodes))]
    public async Task Plans_keep_their_rules_in_every_province(string code)
    {
        var province = Provinces.First(region => region.Code == code);
        var random = new Random(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var days in (int[])[1, 2, 3, 7])
        {
            foreach (var dated in (bool[])[true, false])
            {
                var request = Wishes(province, days, dated, random);
                if (sample.CountIn(code, request.Domains, request.Meals) < days)
                {
                    await sample.PlanAsync(request.ToJson(), HttpStatusCode.UnprocessableEntity);
                    continue;
                }

                PlanRules.Check(await sample.PlanAsync(request.ToJson()), request.Meals, request.Alternatives, request.DayStart, request.DayEnd);
            }
        }
    }

    [Fact]
    public async Task The_same_request_gives_the_same_plans_apart_from_ids_and_times()
    {
        var random = new Random(7);
        foreach (var province in Provinces)
        {
            var request = Wishes(province, days: 2, dated: true, random);
            Assert.Equal(await PlainAsync(request), await PlainAsync(request));
        }
    }

    [Fact]
    public async Task Days_around_feasts_and_new_year_keep_closing_days()
    {
        foreach (var start in (string[])["2025-12-31", "2026-02-15", "2026-09-23", "2027-02-05", "2027-09-13"])
        {
            foreach (var region in (string[])["서울", "세종", "충북", "충남", "제주"])
            {
                var answer = await sample.PlanAsync(new { region, domains = Domains, duration_days = 5, start_date = start, transport_mode = "car" });
                PlanRules.Check(answer, meals: true, alternatives: 3);
            }
        }
    }

    [Fact]
    public async Task A_wished_place_is_planned_unless_it_is_closed_that_day()
    {
        foreach (var (id, place) in KnownHours.Table)
        {
            var region = sample.ProvinceOf(id);
            for (var date = new DateOnly(2026, 9, 1); date < new DateOnly(2026, 9, 8); date = date.AddDays(1))
            {
                var answer = await sample.PlanAsync(new
                {
                    region,
                    domains = Domains,
                    duration_days = 1,
                    start_date = date,
                    transport_mode = "car",
                    preferred_places = new[] { id },
                    alternatives = 1,
                });
                Assert.True(place.Closed(date) == answer.List("unplaced").Any(unplaced => unplaced.Text("document_id") == id), $"{id} on {date}: {answer}");
            }
        }
    }

    private static PropertyRequest Wishes(Region province, int days, bool dated, Random random)
    {
        var language = random.GetItems(WireNames.Languages.ToArray(), 1)[0];
        return new PropertyRequest
        {
            Region = province.Name.Best(language),
            Language = language.ToWire(),
            Domains = random.Next(2) == 0 ? Domains : [.. random.GetItems(Domains, 3).Append("nat").Append("his").Append("lei").Distinct()],
            DurationDays = days,
            StartDate = dated ? new DateOnly(2026, 1, 1).AddDays(random.Next(720)) : null,
            TransportMode = random.GetItems(Modes, 1)[0],
            BudgetLevel = random.GetItems(Budgets, 1)[0],
            Themes = random.GetItems(Themes, 2),
            Pace = random.GetItems(Paces, 1)[0],
            Meals = random.Next(4) > 0,
            Alternatives = random.Next(1, 5),
            DayStart = random.GetItems(new[] { "07:30", "09:00", "09:07", "10:00" }, 1)[0],
            DayEnd = random.GetItems(new[] { "18:00", "21:00", "23:59" }, 1)[0],
        };
    }

    private async Task<string> PlainAsync(PropertyRequest request)
    {
        var answer = JsonNode.Parse((await sample.PlanAsync(request.ToJson())).GetRawText())!.AsObject();
        foreach (var plan in answer["itineraries"]!.AsArray())
        {
            Assert.Matches("^[0-9a-f]{32}$", plan!["id"]!.GetValue<string>());
            plan["id"] = null;
        }

        var metadata = answer["metadata"]!.AsObject();
        (metadata["latency"], metadata["generated_at"], metadata["expansion_metrics"]!["duration_ms"]) = (null, null, null);
        return answer.ToJsonString();
    }

    private sealed record PropertyRequest
    {
        public required string Region { get; init; }
        public required string Language { get; init; }
        public required string[] Domains { get; init; }
        public required int DurationDays { get; init; }
        public required DateOnly? StartDate { get; init; }
        public required string TransportMode { get; init; }
        public required string BudgetLevel { get; init; }
        public required string[] Themes { get; init; }
        public required string Pace { get; init; }
        public required bool Meals { get; init; }
        public required int Alternatives { get; init; }
        public required string DayStart { get; init; }
        public required string DayEnd { get; init; }

        public string ToJson() => JsonSerializer.Serialize(this, SnakeCase);
    }
}
