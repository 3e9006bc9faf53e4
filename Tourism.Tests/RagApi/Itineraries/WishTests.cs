using System.Text.Json;

namespace Tourism.Tests.RagApi.Itineraries;

public sealed class WishTests(SampleItineraries sample) : IClassFixture<SampleItineraries>
{
    private static readonly string[] History = ["his"];

    [Theory]
    [InlineData("P_HIS_0001")]
    [InlineData("p_his_0001")]
    [InlineData("경복궁")]
    [InlineData("景福宮")]
    [InlineData("gyeongbokgung  palace")]
    public async Task A_wished_place_is_planned_under_any_of_its_names(string name)
    {
        var answer = await sample.PlanAsync(new { region = "서울", domains = new[] { "shop" }, duration_days = 1, preferred_places = new[] { name } });
        Assert.All(answer.List("itineraries"), plan => Assert.Contains("P_HIS_0001", plan.Ids()));
        Assert.Empty(answer.List("unplaced"));
    }

    [Theory]
    [InlineData("ko", "P_NAT_0052", "성산일출봉", "여행 지역")]
    [InlineData("ja", "성산일출봉", "城山日出峰", "旅行先の地域")]
    [InlineData("en", "P_NAT_0052", "Seongsan Ilchulbong", "outside the region")]
    public async Task A_wish_outside_the_region_is_unplaced_and_said_to_be(string language, string wish, string name, string reason)
    {
        var unplaced = await UnplacedAsync(new { region = "서울", domains = History, duration_days = 1, language, preferred_places = new[] { wish } });
        Assert.Equal("P_NAT_0052", unplaced.Text("document_id"));
        Assert.StartsWith(name, unplaced.Text("place_name"), StringComparison.Ordinal);
        Assert.Contains(reason, unplaced.Text("reason"), StringComparison.Ordinal);
        Assert.Contains("region", unplaced.Text("reason"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task A_wish_that_is_to_be_avoided_too_is_avoided_and_said_to_be(string language)
    {
        var request = new
        {
            region = "서울",
            domains = History,
            duration_days = 2,
            language,
            preferred_places = new[] { "경복궁" },
            avoid_places = new[] { "P_HIS_0001" },
        };
        var answer = await sample.PlanAsync(request);
        Assert.All(answer.List("itineraries"), plan => Assert.DoesNotContain("P_HIS_0001", plan.Ids()));
        Assert.Contains("avoid_places", Assert.Single(answer.List("unplaced")).Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Avoided_places_are_in_no_plan()
    {
        var avoid = new[] { "Gyeongbokgung Palace", "P_HIS_0002", "종묘" };
        var answer = await sample.PlanAsync(new { region = "Seoul", domains = History, duration_days = 3, avoid_places = avoid });
        Assert.All(answer.List("itineraries"), plan => Assert.Empty(plan.Ids().Intersect(["P_HIS_0001", "P_HIS_0002", "P_HIS_0006"])));
    }

    [Fact]
    public async Task A_wish_that_nobody_knows_is_unplaced_under_its_own_words()
    {
        var unplaced = await UnplacedAsync(new { region = "Seoul", domains = History, duration_days = 1, preferred_places = new[] { "Atlantis" } });
        Assert.Null(unplaced.Text("document_id"));
        Assert.Equal("Atlantis", unplaced.Text("place_name"));
        Assert.Equal("No place of that name or id is known.", unplaced.Text("reason"));
    }

    [Fact]
    public async Task A_wish_that_is_closed_on_all_days_is_unplaced_and_said_to_be()
    {
        // 2 June 2026 is a Tuesday, on which Gyeongbokgung is closed.
        var unplaced = await UnplacedAsync(new
        {
            region = "Seoul",
            domains = History,
            duration_days = 1,
            start_date = "2026-06-02",
            preferred_places = new[] { "P_HIS_0001" },
        });
        Assert.Equal("It is closed on every day of the trip (start_date).", unplaced.Text("reason"));
    }

    [Fact]
    public async Task A_wish_whose_hours_never_fit_is_unplaced_and_said_to_be()
    {
        var unplaced = await UnplacedAsync(new
        {
            region = "Seoul",
            domains = History,
            duration_days = 1,
            day_start = "16:30",
            day_end = "22:00",
            preferred_places = new[] { "P_HIS_0001" },
        });
        Assert.Contains("opening hours", unplaced.Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_for_which_the_others_leave_no_room_is_unplaced_and_said_to_be()
    {
        var answer = await sample.PlanAsync(new
        {
            region = "Seoul",
            domains = History,
            duration_days = 1,
            day_end = "12:00",
            preferred_places = new[] { "P_HIS_0001", "P_HIS_0002", "P_HIS_0010" },
        });
        Assert.NotEmpty(answer.List("unplaced"));
        Assert.All(answer.List("unplaced"), unplaced => Assert.Contains("no room", unplaced.Text("reason"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_place_wished_twice_counts_once()
    {
        var answer = await sample.PlanAsync(new
        {
            region = "서울",
            domains = History,
            duration_days = 1,
            start_date = "2026-06-02",
            preferred_places = new[] { "P_HIS_0001", "경복궁", "景福宮" },
        });
        Assert.Single(answer.List("unplaced"));
    }

    [Fact]
    public async Task Twenty_wishes_are_planned_or_unplaced_each()
    {
        var ids = Enumerable.Range(1, 20).Select(number => $"P_HIS_{number:D4}").ToArray();
        var answer = await sample.PlanAsync(new { region = "서울", domains = History, duration_days = 2, preferred_places = ids, alternatives = 1, pace = "packed" });
        PlanRules.Check(answer, meals: true, alternatives: 1);
        var placed = answer.List("itineraries")[0].Ids();
        Assert.Equal(
            ids, placed.Intersect(ids).Concat(answer.List("unplaced").Select(unplaced => unplaced.Text("document_id")!)).Order(StringComparer.Ordinal));
    }

    private async Task<JsonElement> UnplacedAsync(object request) => Assert.Single((await sample.PlanAsync(request)).List("unplaced"));
}
