using System.Text.Json;

namespace Tourism.Tests.RagApi.Itineraries;

/// <summary>What every plan keeps, checked on the answer alone.</summary>
internal static class PlanRules
{
    public static void Check(JsonElement answer, bool meals, int alternatives, string dayStart = "09:00", string dayEnd = "21:00")
    {
        var plans = answer.List("itineraries");
        Assert.InRange(plans.Count, 1, alternatives);
        foreach (var plan in plans)
        {
            Assert.Distinct(plan.Ids());
            Assert.All(plan.List("days"), day =>
            {
                Assert.NotEmpty(day.List("segments"));
                CheckTimes(day.List("segments"), PlanExtensions.Clock(dayStart), PlanExtensions.Clock(dayEnd));
                CheckHours(day);
                if (meals)
                {
                    CheckMeals(day.List("segments"));
                }
            });
        }

        CheckDifferences(plans);
    }

    private static void CheckTimes(List<JsonElement> segments, TimeSpan dayStart, TimeSpan dayEnd)
    {
        var free = dayStart;
        foreach (var segment in segments)
        {
            Assert.True(segment.Clock("start") >= free + TimeSpan.FromMinutes(segment.TravelMinutes()), $"no time for the way to {segment}");
            Assert.True(segment.Clock("end") > segment.Clock("start"));
            free = segment.Clock("end");
        }

        Assert.True(free <= dayEnd);
        Assert.All(segments.Skip(1), segment => Assert.True(
            segment.TravelMinutes() > 0 || segment.GetProperty("travel").GetProperty("distance_km").GetDouble() < 0.1, $"no way to {segment}"));
    }

    private static void CheckHours(JsonElement day)
    {
        foreach (var segment in day.List("segments").Where(segment => KnownHours.Table.ContainsKey(segment.Text("document_id")!)))
        {
            var known = KnownHours.Table[segment.Text("document_id")!];
            Assert.False(day.Date() is { } date && known.Closed(date), $"closed on {day.Date()}: {segment}");
            var (opens, closes, lastStart) = known.Hours(day.Date());
            Assert.True(segment.Clock("start") >= PlanExtensions.Clock(opens) && segment.Clock("end") <= PlanExtensions.Clock(closes), $"{day.Date()}: {segment}");
            Assert.True(lastStart is null || segment.Clock("start") <= PlanExtensions.Clock(lastStart), $"{day.Date()}: {segment}");
        }
    }

    private static void CheckMeals(List<JsonElement> segments)
    {
        var meals = segments.Where(segment => segment.Text("domain") == "food").ToList();
        Assert.InRange(meals.Count(meal => IsInside(meal, "11:30", "14:30")), 0, 1);
        Assert.InRange(meals.Count(meal => IsInside(meal, "17:30", "20:30")), 0, 1);
        Assert.All(meals, meal => Assert.True(IsInside(meal, "11:30", "14:30") || IsInside(meal, "17:30", "20:30"), $"{meal}"));
    }

    private static bool IsInside(JsonElement segment, string from, string until) =>
        segment.Clock("start") >= PlanExtensions.Clock(from) && segment.Clock("end") <= PlanExtensions.Clock(until);

    private static void CheckDifferences(List<JsonElement> plans)
    {
        for (var row = 0; row < plans.Count; row++)
        {
            foreach (var other in plans.Take(row))
            {
                var (left, right) = (plans[row].Ids(), other.Ids());
                Assert.InRange(1 - left.Intersect(right).Count() / (double)Math.Min(left.Count, right.Count), 0.3, 1);
            }
        }
    }
}
