using System.Globalization;
using System.Text.RegularExpressions;

namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>
/// The hours of a place file, entry by entry: <c>09:00-18:00 (6~8월 ~18:30, 11~2월 ~17:00, 마감 1시간 전 입장)</c>. Entries that are none of
/// the known forms (<c>날짜에 따라 변동</c>) say nothing for sure.
/// </summary>
internal sealed partial class HoursText
{
    private const string Clock = "[0-9]{1,2}:[0-9]{2}";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly List<HoursVariation> variations = [];
    private readonly List<TimeRange> breaks = [];
    private readonly HashSet<int> marketDays = [];
    private bool ofPart;

    private HoursText()
    {
    }

    public TimeSpan? Opens { get; private set; }

    public TimeSpan? Closes { get; private set; }

    public TimeSpan? LastAdmission { get; private set; }

    /// <summary>How long before closing a visit begins at the latest.</summary>
    public TimeSpan? AdmissionEndsBefore { get; private set; }

    public IReadOnlyList<HoursVariation> Variations => variations;

    public IReadOnlyList<TimeRange> Breaks => breaks;

    public IReadOnlyCollection<int> MarketDays => marketDays;

    public static HoursText Read(string? hours)
    {
        var text = new HoursText();
        foreach (var entry in (hours ?? "").Split(['(', ')', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            text.Add(entry);
        }

        text.breaks.Sort((left, right) => left.From.CompareTo(right.From));
        return text;
    }

    private void Add(string entry)
    {
        if (MarketDaysEntry().Match(entry) is { Success: true } market)
        {
            marketDays.UnionWith(market.Groups[1].Value.Split('·').Select(digit => int.Parse(digit, CultureInfo.InvariantCulture)));
        }
        else if (BeforeClosingEntry().Match(entry) is { Success: true } before)
        {
            AdmissionEndsBefore = Longest(AdmissionEndsBefore, new TimeSpan(Number(before.Groups[1]), Number(before.Groups[2]), 0));
        }
        else if (AdmissionEntry().Match(entry) is { Success: true } admission && Time(admission.Groups[1]) is { } last)
        {
            LastAdmission = LastAdmission < last ? LastAdmission : last;
        }
        else if (BreakEntry().Match(entry) is { Success: true } pause && Time(pause.Groups[1]) is { } from && Time(pause.Groups[2]) is { } until)
        {
            breaks.Add(new TimeRange(from, until));
        }
        else if (entry.StartsWith("24시간", StringComparison.Ordinal) && Opens is null)
        {
            (Opens, Closes) = (TimeSpan.Zero, Day);
        }
        else if (RangeEntry().Match(entry) is { Success: true } range)
        {
            AddRange(range.Groups["label"].Value, Time(range.Groups["from"]), Time(range.Groups["until"]));
        }
    }

    private void AddRange(string label, TimeSpan? opens, TimeSpan? closes)
    {
        var condition = new CalendarCondition(label);
        // Hours of a part (동물원, 야시장) bound no visit to the whole, nor do the seasons that follow them.
        ofPart |= Opens is not null && opens is not null && closes is not null && !condition.IsUnderstood && !Season().IsMatch(label);
        if (ofPart)
        {
            return;
        }

        // Hours that end after midnight.
        closes = closes <= (opens ?? Opens) ? closes + Day : closes;
        if (label.Length > 0)
        {
            variations.Add(new HoursVariation(condition, opens, closes));
        }
        else if (Opens is null)
        {
            (Opens, Closes) = (opens, closes);
        }
        else if (opens >= Closes)
        {
            // 11:30-15:00, 17:00-21:00
            breaks.Add(new TimeRange(Closes!.Value, opens.Value));
            Closes = closes;
        }
        else
        {
            variations.Add(new HoursVariation(new CalendarCondition("?"), opens, closes));
        }
    }

    private static TimeSpan? Longest(TimeSpan? left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan? Time(Group group) => group.Success ? new TimeSpan(
        int.Parse(group.Value.Split(':')[0], CultureInfo.InvariantCulture), int.Parse(group.Value.Split(':')[1], CultureInfo.InvariantCulture), 0) : null;

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"끝자리\s*([0-9](?:·[0-9])*)일.*만")]
    private static partial Regex MarketDaysEntry();

    [GeneratedRegex(@"마감\s*(?:([0-9]{1,2})시간)?\s*(?:([0-9]{1,3})분)?\s*전")]
    private static partial Regex BeforeClosingEntry();

    [GeneratedRegex($@"(?:(?:입장|매표|주문) ?마감|마지막 ?(?:주문|입장)|라스트 ?오더)\s*({Clock})")]
    private static partial Regex AdmissionEntry();

    [GeneratedRegex($@"(?:휴식 ?(?:시간)?|준비 ?시간|브레이크 ?타임)\s*({Clock})\s*[-~]\s*({Clock})")]
    private static partial Regex BreakEntry();

    [GeneratedRegex(
        $@"^(?<label>.*?)\s*(?:(?<from>{Clock})\s*[-~]\s*(?<until>{Clock})|(?<from>{Clock})\s*~|~\s*(?<until>{Clock}))(?:까지|부터)?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex RangeEntry();

    [GeneratedRegex("봄|여름|가을|겨울|하절기|동절기|성수기|비수기|혹한기|야간")]
    private static partial Regex Season();
}
