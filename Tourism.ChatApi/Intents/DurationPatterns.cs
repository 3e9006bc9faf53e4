using System.Text.RegularExpressions;

namespace Tourism.ChatApi.Intents;

/// <summary>
/// How lengths of trips are written; the number is the group <c>n</c>, and <c>firm</c> marks what can be no point in time.
/// </summary>
internal static partial class DurationPatterns
{
    private const string Cjk = @"\d{1,2}|[一二三四五六七八九十]{1,2}|[일이삼사오육칠팔구]";
    private const string English = @"\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|fourteen";

    [GeneratedRegex(@"(?:" + Cjk + @")\s*[박泊]\s*(?<n>" + Cjk + @")\s*[일日]")]
    public static partial Regex NightsAndDays();

    [GeneratedRegex(@"(?<![\w.])(?<n>" + English + @"|another|an(?=\s+(?:extra|additional)))"
        + @"(?:[\s-]*(?:full|more|extra|additional))?[\s-]*days?\b"
        + @"(?!\s+(?:a|per)\s+week|\s+(?:ago|before|after|later|in advance))")]
    public static partial Regex EnglishDays();

    // Not 1박물관; not "1박에 얼마", the price of a night.
    [GeneratedRegex(@"(?<!\d)(?<firm>)(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:박(?!물|람|에)|泊)")]
    public static partial Regex Nights();

    [GeneratedRegex(@"(?<![\w.])(?<firm>)(?<n>" + English + @")[\s-]*nights?\b(?!\s+(?:view|market|tour|bus|club))")]
    public static partial Regex EnglishNights();

    [GeneratedRegex(@"(?<![a-z0-9.])(?<n>\d{1,2}|[一二三四五六])\s*(?:週間|주일|주\s*(?:간|동안|여행|일정|코스))"
        + @"|(?<!days?\s)(?<!\w)(?<n>a|" + English + @")[\s-]*weeks?\b")]
    public static partial Regex Weeks();

    [GeneratedRegex(@"^(?:을|를|만)?\s*(?:더|추가|늘|연장)|^(?:間)?(?:を|だけ)?(?:増や|延ば|延長|追加|長く)|^\s*(?:more|longer|extra)\b")]
    public static partial Regex Longer();

    [GeneratedRegex(@"\b(?:extra|additional|another|more)\b")]
    public static partial Regex LongerWithin();

    [GeneratedRegex(@"^(?:을|를|만)?\s*(?:덜|줄|빼|단축)|^(?:間)?(?:を|だけ)?(?:減ら|短く|短縮)|^\s*(?:less|fewer|shorter)\b")]
    public static partial Regex Shorter();

    /// <summary>What follows a day when it is the length of a trip: 하루밖에, 一日しか.</summary>
    [GeneratedRegex(@"^(?:\s?밖에|\s?동안|\s?만에|\s?안에|\s?만\b|짜리|\s?시간|\s?일정|\s?코스)|^(?:しか|だけ|間で|で回|でまわ|で巡)"
        + @"|^\s+(?:only|in|around|to\s+spend|itinerary|trip|tour|plan)\b")]
    public static partial Regex LengthAfter();

    [GeneratedRegex(@"\b(?:have|has|got|only|just|spend|with|for)\s+(?:only\s+|just\s+|about\s+)?(?:a\s+|one\s+)?$")]
    public static partial Regex LengthBefore();

    // 3D2N
    [GeneratedRegex(@"(?<![a-z0-9])(?<n>\d{1,2})\s*d(?:ays?)?\s*/?\s*\d{1,2}\s*n(?:ights?)?\b"
        + @"|(?<![a-z0-9])\d{1,2}\s*n(?:ights?)?\s*/?\s*(?<n>\d{1,2})\s*d(?:ays?)?\b")]
    public static partial Regex ShortForm();

    // Not dates (10월 9일), not ordinals (3일째, 3일차), not 3일부터.
    [GeneratedRegex(@"(?<!월\s{0,2})(?<!\d)(?<n>\d{1,2})\s*일(?!\s*(?:날|째|차|부터|까지|에|자|본|월|뒤|후|전))(?<firm>간|\s*동안|\s*여행|\s*일정|\s*코스)?")]
    public static partial Regex KoreanDays();

    // Not dates (10月9日), not 3日目, not 日本.
    [GeneratedRegex(@"(?<!月\s{0,2})(?<![\d一二三四五六七八九十])(?<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s*日"
        + @"(?!\s*(?:目|に(?!して|し|変|減|増|短)|から|まで|後|前|本|中))(?<firm>間)?")]
    public static partial Regex JapaneseDays();
}
