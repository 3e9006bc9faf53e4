using System.Globalization;
using System.Text.RegularExpressions;

namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>Weekdays and months as place files write them in Korean: <c>금~일</c>, <c>수·토요일</c>, <c>평일</c>, <c>11~2월</c>, <c>3·6·9·12월</c>.</summary>
internal static partial class CalendarWords
{
    private const string Letters = "일월화수목금토";

    /// <summary>The weekdays of a word that says nothing else; null for any other word.</summary>
    public static IReadOnlySet<DayOfWeek>? Weekdays(string word) => word switch
    {
        "평일" => Weekdays("월~금"),
        "주말" => Weekdays("토·일"),
        "매일" => Weekdays("월~일"),
        _ when WeekdayList().IsMatch(word) =>
            List(word, part => Letters.IndexOf(part[0], StringComparison.Ordinal), 0, 7).Select(day => (DayOfWeek)day).ToHashSet(),
        _ => null,
    };

    /// <summary>The months of a word that says nothing else; null for any other word.</summary>
    public static IReadOnlySet<int>? Months(string word) => MonthList().IsMatch(word)
        ? List(word, part => int.Parse(part.TrimEnd('월'), CultureInfo.InvariantCulture), 1, 12).ToHashSet()
        : null;

    // Ranges go round the end of the week and of the year: 금~일, 11~2월.
    private static IEnumerable<int> List(string word, Func<string, int> read, int first, int count) => word.Split('·').SelectMany(part =>
    {
        var ends = part.Split('~');
        var (from, until) = (read(ends[0]), read(ends[^1]));
        return Enumerable.Range(0, (until - from + count) % count + 1).Select(step => (from - first + step) % count + first);
    });

    [GeneratedRegex("^[월화수목금토일](?:요일)?(?:[~·][월화수목금토일](?:요일)?)*$")]
    private static partial Regex WeekdayList();

    [GeneratedRegex("^(?:[1-9]|1[0-2])월?(?:[~·](?:[1-9]|1[0-2])월?)*(?<=월)$")]
    private static partial Regex MonthList();
}
