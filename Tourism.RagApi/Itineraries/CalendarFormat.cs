using System.Globalization;
using System.Text;
using Tourism.Core.Contracts;

namespace Tourism.RagApi.Itineraries;

/// <summary>A plan as iCalendar (RFC 5545): one event a visit, time zone Asia/Seoul. Without a start date the trip begins tomorrow in Seoul.</summary>
internal static class CalendarFormat
{
    private const int LongestLineOctets = 75;

    public static string Write(Itinerary itinerary, DateTimeOffset now)
    {
        var firstDay = itinerary.Days[0].Date ?? DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(9)).Date).AddDays(1);
        var text = new StringBuilder();
        foreach (var line in Lines(itinerary, firstDay, now))
        {
            Fold(line, text);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(Itinerary itinerary, DateOnly firstDay, DateTimeOffset now) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tourism//Itinerary//EN", "CALSCALE:GREGORIAN", $"X-WR-CALNAME:{Escape(itinerary.Title)}",
        // Korea has had no daylight saving time since 1988.
        "BEGIN:VTIMEZONE", "TZID:Asia/Seoul", "BEGIN:STANDARD", "DTSTART:19000101T000000", "TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "TZNAME:KST",
        "END:STANDARD", "END:VTIMEZONE",
        .. itinerary.Days.SelectMany(day => day.Segments.SelectMany((segment, index) => Event(itinerary, day, segment, index, firstDay.AddDays(day.Day - 1), now))),
        "END:VCALENDAR",
    ];

    private static IEnumerable<string> Event(
        Itinerary itinerary, ItineraryDay day, ItinerarySegment segment, int index, DateOnly date, DateTimeOffset now) =>
    [
        "BEGIN:VEVENT",
        string.Create(CultureInfo.InvariantCulture, $"UID:{itinerary.Id}-{day.Day}-{index + 1}@tourism"),
        $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
        $"DTSTART;TZID=Asia/Seoul:{Local(date, segment.Start)}",
        $"DTEND;TZID=Asia/Seoul:{Local(date, segment.End)}",
        $"SUMMARY:{Escape(segment.PlaceName)}",
        $"DESCRIPTION:{Escape(string.Join('\n', segment.Notes.Prepend(segment.Description)))}",
        .. segment.Area is null ? Array.Empty<string>() : [$"LOCATION:{Escape($"{segment.PlaceName}, {segment.Area}")}"],
        .. segment.Lat is null ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"GEO:{segment.Lat};{segment.Lon}")],
        "END:VEVENT",
    ];

    private static string Local(DateOnly date, string time) =>
        date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "T" + time.Replace(":", "", StringComparison.Ordinal) + "00";

    // RFC 5545, 3.3.11; other control characters are not allowed at all.
    private static string Escape(string text) => string.Concat(text.Where(character => !char.IsControl(character) || character is '\n' or '\t'))
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // RFC 5545, 3.1: lines of at most 75 octets, continued after a line break and a space, never inside a character.
    private static void Fold(string line, StringBuilder text)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
