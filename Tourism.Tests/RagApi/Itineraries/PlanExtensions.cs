using System.Globalization;
using System.Text.Json;

namespace Tourism.Tests.RagApi.Itineraries;

/// <summary>Short ways to read plans.</summary>
internal static class PlanExtensions
{
    public static IEnumerable<JsonElement> Segments(this JsonElement plan) => plan.List("days").SelectMany(day => day.List("segments"));

    public static List<string> Ids(this JsonElement plan) => [.. plan.Segments().Select(segment => segment.Text("document_id")!)];

    public static TimeSpan Clock(this JsonElement segment, string member) => Clock(segment.Text(member)!);

    public static TimeSpan Clock(string text) => text == "24:00" ? TimeSpan.FromDays(1) : TimeSpan.ParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture);

    public static int TravelMinutes(this JsonElement segment) =>
        segment.GetProperty("travel") is { ValueKind: JsonValueKind.Object } travel ? travel.GetProperty("minutes").GetInt32() : 0;

    public static DateOnly? Date(this JsonElement day) => day.Text("date") is { } date ? DateOnly.Parse(date, CultureInfo.InvariantCulture) : null;
}
