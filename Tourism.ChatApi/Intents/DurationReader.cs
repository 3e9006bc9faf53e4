using System.Globalization;
using System.Text.RegularExpressions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Finds how long a trip shall be: <c>1박 2일</c> is 2 days, <c>2泊3日</c> 3, <c>3 nights</c> 4, <c>사흘</c> 3.</summary>
internal sealed partial class DurationReader
{
    private const string Cjk = @"\d{1,2}|[一二三四五六七八九十]{1,2}|[일이삼사오육칠팔구]";
    private const string English = @"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|fourteen";

    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["fourteen"] = 14,
        ["a"] = 1,
        ["일"] = 1,
        ["이"] = 2,
        ["삼"] = 3,
        ["사"] = 4,
        ["오"] = 5,
        ["육"] = 6,
        ["칠"] = 7,
        ["팔"] = 8,
        ["구"] = 9,
    };

    private readonly PhraseMatcher<(int Days, bool IsFirm)?> words = WordTable.Matcher<(int Days, bool IsFirm)?>(
        WordTable.Read("plan-words.tsv").Where(row => row[0] is "duration" or "moment" || row[1] == "none"), keyColumns: 2,
        row => row[1] == "none" ? null : (int.Parse(row[1], CultureInfo.InvariantCulture), row[0] == "duration"), insideWords: true);

    /// <summary>The length of a trip in a text that <see cref="TextFolding.Fold"/> gave; of several the most telling one.</summary>
    public Duration? Read(string folded) => Length(folded) is { } duration ? duration with { Change = Change(folded, duration.Span) } : null;

    private Duration? Length(string folded) =>
        Number(NightsAndDays().Match(folded), days => days)
        ?? Number(ShortForm().Match(folded), days => days)
        ?? Number(EnglishDays().Match(folded), days => days)
        ?? Number(Nights().Match(folded), nights => nights + 1)
        ?? Number(EnglishNights().Match(folded), nights => nights + 1)
        ?? Number(Weeks().Match(folded), weeks => weeks * 7)
        ?? Word(folded, isFirm: true)
        ?? Number(KoreanDays().Match(folded), days => days)
        ?? Number(JapaneseDays().Matches(folded).OrderByDescending(match => match.Groups["firm"].Success).FirstOrDefault() ?? Match.Empty, days => days)
        ?? Word(folded, isFirm: false);

    private static int Change(string folded, TextSpan span)
    {
        var (before, after) = (folded[..span.Start], folded[(span.Start + span.Length)..]);
        return Longer().IsMatch(after) || LongerBefore().IsMatch(before) ? 1 : Shorter().IsMatch(after) ? -1 : 0;
    }

    private static Duration? Number(Match match, Func<int, int> days)
    {
        if (!match.Success || Parse(match.Groups["n"].Value) is not (> 0 and var number))
        {
            return null;
        }

        // "1일", "一日", "a day" may mean "in a day"; with 間 or 박 they cannot.
        var firm = days(number) > 1 || match.Groups["firm"].Success;
        return new Duration(days(number), firm, new TextSpan(match.Index, match.Length));
    }

    private Duration? Word(string folded, bool isFirm) => words.Find(folded)
        .Where(match => match.Value is { } value && value.IsFirm == isFirm)
        .Select(match => new Duration(match.Value!.Value.Days, isFirm || IsLength(folded, match.Start, match.Length), new TextSpan(match.Start, match.Length)))
        .FirstOrDefault();

    // "하루" may be any day; "하루밖에", "一日しか" and "I have one day" say how long.
    private static bool IsLength(string folded, int start, int length) => LengthAfter().IsMatch(folded[(start + length)..]) || LengthBefore().IsMatch(folded[..start]);

    private static int Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return Words.TryGetValue(text, out number) ? number : Han(text);
    }

    // 三 = 3, 十 = 10, 十二 = 12, 二十 = 20
    private static int Han(string text)
    {
        const string Digits = "一二三四五六七八九";
        var ten = text.IndexOf('十');
        var head = Digits.IndexOf(text[0]) + 1;
        var tail = Digits.IndexOf(text[^1]) + 1;
        return ten < 0 ? head : (ten == 0 ? 1 : head) * 10 + (ten == text.Length - 1 ? 0 : tail);
    }

    [GeneratedRegex(@"(?:" + Cjk + @")\s*[박泊]\s*(?<n>" + Cjk + @")\s*[일日]")]
    private static partial Regex NightsAndDays();

    [GeneratedRegex(@"(?<![\w.])(?<n>" + English + @")(?:[\s-]*full)?[\s-]*days?\b"
        + @"(?!\s+(?:a|per)\s+week|\s+(?:ago|before|after|later|in advance))")]
    private static partial Regex EnglishDays();

    // Not 1박물관; not "1박에 얼마", the price of a night.
    [GeneratedRegex(@"(?<!\d)(?<firm>)(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:박(?!물|람|에)|泊)")]
    private static partial Regex Nights();

    [GeneratedRegex(@"(?<![\w.])(?<firm>)(?<n>" + English + @")[\s-]*nights?\b(?!\s+(?:view|market|tour|bus|club))")]
    private static partial Regex EnglishNights();

    [GeneratedRegex(@"(?<![a-z0-9.])(?<n>\d{1,2}|[一二三四五六])\s*(?:週間|주일|주\s*(?:간|동안|여행|일정|코스))"
        + @"|(?<!days?\s)(?<!\w)(?<n>a|" + English + @")[\s-]*weeks?\b")]
    private static partial Regex Weeks();

    [GeneratedRegex(@"^(?:을|를|만)?\s*(?:더|추가|늘|연장)|^(?:間)?(?:を|だけ)?(?:増や|延ば|延長|追加|長く)|^\s*(?:more|longer|extra)\b")]
    private static partial Regex Longer();

    [GeneratedRegex(@"\b(?:extra|additional|another|more)\s+$")]
    private static partial Regex LongerBefore();

    [GeneratedRegex(@"^(?:을|를|만)?\s*(?:덜|줄|빼|단축)|^(?:間)?(?:を|だけ)?(?:減ら|短く|短縮)|^\s*(?:less|fewer|shorter)\b")]
    private static partial Regex Shorter();

    [GeneratedRegex(@"^(?:\s?밖에|\s?동안|\s?만에|\s?안에|\s?만\b|짜리|\s?시간|\s?일정|\s?코스)|^(?:しか|だけ|間で|で回|でまわ|で巡)|^\s+(?:only|in|around|to\s+spend|itinerary|trip|tour|plan)\b")]
    private static partial Regex LengthAfter();

    [GeneratedRegex(@"\b(?:have|has|got|only|just|spend|with|for)\s+(?:only\s+|just\s+|about\s+)?(?:a\s+|one\s+)?$")]
    private static partial Regex LengthBefore();

    // 3D2N
    [GeneratedRegex(@"(?<![a-z0-9])(?<n>\d{1,2})\s*d(?:ays?)?\s*/?\s*\d{1,2}\s*n(?:ights?)?\b|(?<![a-z0-9])\d{1,2}\s*n(?:ights?)?\s*/?\s*(?<n>\d{1,2})\s*d(?:ays?)?\b")]
    private static partial Regex ShortForm();

    // Not dates (10월 9일), not ordinals (3일째, 3일차), not 3일부터.
    [GeneratedRegex(@"(?<!월\s{0,2})(?<!\d)(?<n>\d{1,2})\s*일(?!\s*(?:날|째|차|부터|까지|에|자|본|월|뒤|후|전))(?<firm>간|\s*동안|\s*여행|\s*일정|\s*코스)?")]
    private static partial Regex KoreanDays();

    // Not dates (10月9日), not 3日目, not 日本.
    [GeneratedRegex(@"(?<!月\s{0,2})(?<![\d一二三四五六七八九十])(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s*日(?!\s*(?:目|に(?!して|し|変|減|増|短)|から|まで|後|前|本|中))(?<firm>間)?")]
    private static partial Regex JapaneseDays();
}
