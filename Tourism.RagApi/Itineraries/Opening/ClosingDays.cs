using System.Globalization;
using System.Text.RegularExpressions;
using Rule = System.Func<System.DateOnly, bool>;

namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>
/// The days on which a place is closed for sure, as far as its text says them: phrases apart by commas, each understood as a whole or not
/// at all. <c>동원 월요일</c> (of one garden alone) or <c>월 1회 비정기 휴점</c> close nothing; the traveller reads them in the notes.
/// </summary>
internal sealed partial class ClosingDays
{
    private readonly IReadOnlyList<Rule> rules;

    private ClosingDays(IReadOnlyList<Rule> rules) => this.rules = rules;

    public static ClosingDays Read(string? text) => new(text is null
        ? []
        : [.. ClosingText.Phrases(text).Select(phrase => ReadPhrase(phrase) ?? ReadEach(phrase)).OfType<Rule>()]);

    public bool Includes(DateOnly date) => rules.Any(rule => rule(date));

    private static Rule? ReadPhrase(string phrase)
    {
        if (MovedByHoliday().Match(phrase) is { Success: true } moved)
        {
            return ReadPhrase(moved.Groups[1].Value) is { } rule ? OrTheDayAfterAHoliday(rule) : null;
        }

        return CalendarWords.Weekdays(phrase) is { } weekdays ? date => weekdays.Contains(date.DayOfWeek)
            : CalendarWords.Months(phrase) is { } months ? date => months.Contains(date.Month)
            : phrase == "공휴일" ? KoreanHolidays.IsHoliday
            : NthWeekday().Match(phrase) is { Success: true } nth ? OfNthWeekday(nth)
            : DaysOfMonth().Match(phrase) is { Success: true } ofMonth ? OfDays(ofMonth)
            : FixedDate().Match(phrase) is { Success: true } day ? date => date.Month == Number(day.Groups[1]) && date.Day == Number(day.Groups[2])
            : Feasts().Match(phrase) is { Success: true } feasts ? OfFeasts(feasts)
            : null;
    }

    // A list counts only when each of its members is understood: in 동원 월요일·화요일 the second may belong to the garden too.
    private static Rule? ReadEach(string phrase)
    {
        var rules = phrase.Split('·').Select(ReadPhrase).ToList();
        return rules.Count > 1 && rules.All(rule => rule is not null) ? date => rules.Any(rule => rule!(date)) : null;
    }

    // What the place does on the holiday itself differs; not to go on either day is safe.
    private static Rule OrTheDayAfterAHoliday(Rule rule) => date =>
        rule(date) || (rule(date.AddDays(-1)) && KoreanHolidays.IsHoliday(date.AddDays(-1)));

    private static Rule? OfNthWeekday(Match match)
    {
        var months = match.Groups["months"] is { Success: true } group ? CalendarWords.Months(group.Value) : null;
        var numbers = Numbers(match.Groups["nth"]);
        var last = match.Groups["last"].Success;
        return CalendarWords.Weekdays(match.Groups["days"].Value) is { } weekdays
            ? date => months?.Contains(date.Month) != false && weekdays.Contains(date.DayOfWeek)
                && (numbers.Contains((date.Day - 1) / 7 + 1) || (last && date.Day + 7 > DateTime.DaysInMonth(date.Year, date.Month)))
            : null;
    }

    private static Rule OfDays(Match match)
    {
        var days = Numbers(match.Groups[1]);
        return date => days.Contains(date.Day);
    }

    private static Rule OfFeasts(Match match)
    {
        var names = match.Groups["feasts"].Value;
        var all = names.Contains("명절", StringComparison.Ordinal);
        Rule feast = date => ((all || names.Contains('설', StringComparison.Ordinal)) && KoreanHolidays.IsLunarNewYear(date))
            || ((all || names.Contains("추석", StringComparison.Ordinal)) && KoreanHolidays.IsChuseok(date));
        return match.Groups["holidays"].Success ? date => KoreanHolidays.IsAround(date, feast) : feast;
    }

    private static HashSet<int> Numbers(Group group) =>
        [.. AnyNumber().Matches(group.Value).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([^(]+)\([^)]*공휴일[^)]*(?:다음|익일|翌)[^)]*\)$")]
    private static partial Regex MovedByHoliday();

    [GeneratedRegex(
        "^(?:매월|(?<months>[0-9·~월]*월))?(?:(?<nth>(?:[1-5]째?·)*[1-5])째|(?<last>마지막))(?:·(?<last>마지막))?주?(?<days>.+)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex NthWeekday();

    [GeneratedRegex("^매월((?:[0-9]{1,2}일?·)*[0-9]{1,2})일$")]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex("^([0-9]{1,2})월([0-9]{1,2})일$")]
    private static partial Regex FixedDate();

    [GeneratedRegex("^(?<feasts>(?:(?:설날?|추석|명절)·)*(?:설날?|추석|명절))(?:당일|(?<holidays>연휴))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Feasts();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex AnyNumber();
}
