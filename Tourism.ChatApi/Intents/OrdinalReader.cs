using System.Globalization;
using System.Text.RegularExpressions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>A place of a list by its number.</summary>
/// <param name="Number">From 1; <see cref="Last"/> for the last one.</param>
/// <param name="Span">Where it stands in the folded text.</param>
internal sealed record Ordinal(int Number, TextSpan Span)
{
    public const int Last = -1;
}

/// <summary>Finds which one of a list is meant: <c>1번</c>, <c>두 번째</c>, <c>一番目</c>, <c>number 2</c>, <c>the last one</c>.</summary>
internal static partial class OrdinalReader
{
    private static readonly Dictionary<string, int> Numbers = new[]
    {
        "첫|첫째|一|first|one|1st", "두|둘째|二|second|two|2nd",
        "세|셋째|三|third|three|3rd", "네|넷째|四|fourth|four|4th",
        "다섯|다섯째|五|fifth|five|5th",
        "여섯|여섯째|六|sixth|six|6th",
        "일곱|일곱째|七|seventh|seven|7th", "여덟|여덟째|八|eighth|eight|8th",
        "아홉|아홉째|九|ninth|nine|9th", "열|열째|十|tenth|ten|10th",
    }.SelectMany((words, index) => words.Split('|').Select(word => (Word: word, Number: index + 1)))
        .Concat("최초|처음|맨 위|最初|一番上|top".Split('|').Select(word => (Word: word, Number: 1)))
        .Concat("마지막|맨 끝|맨 아래|最後|一番下|last|bottom".Split('|').Select(word => (Word: word, Number: Ordinal.Last)))
        .ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);

    /// <summary>The first one named in a folded text; null for none.</summary>
    public static Ordinal? Read(string folded) => new[] { Alone(), Korean(), Japanese(), English() }
        .Select(pattern => pattern.Match(folded))
        .Where(match => match.Success)
        .Select(match => (match, Number: Number(match.Groups["n"].Value)))
        .Where(found => found.Number != 0)
        .Select(found => new Ordinal(found.Number, new TextSpan(found.match.Index, found.match.Length)))
        .FirstOrDefault();

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : Numbers.GetValueOrDefault(text);

    [GeneratedRegex(@"^[\s#]*(?<n>\d{1,2})[\s.!?]*$")]
    private static partial Regex Alone();

    // Not exit 3, bus 7, 3번만 (three times), nor the second day of a plan.
    [GeneratedRegex(@"(?<![\d.])(?<n>\d{1,2})\s*번(?:\s*째)?"
        + @"(?!\s*(?:출구|버스|국도|홈|게이트|만(?!\s*알)|씩|이나|정도|날|방문|갔|가\s?봤))(?:\s*(?:장소|곳|거|것|집|식당|호텔))?"
        + @"|(?<![가-힣])(?:(?<n>첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\s*번\s*째|(?<n>첫째|둘째|셋째|넷째|다섯째))(?!\s*(?:날|방문|여행))(?:\s*(?:장소|곳|거|것|집|식당|호텔))?"
        + @"|(?<![가-힣])(?<n>마지막|맨 위|맨 끝|맨 아래)(?:\s*(?:에\s*)?(?:있는\s*)?)(?:장소|곳|거|것|집|식당|호텔|번호|은|는)")]
    private static partial Regex Korean();

    [GeneratedRegex(@"(?<![\d.])(?<n>\d{1,2}|[一二三四五六七八九十])\s*(?:番目|つ目|個目|件目|軒目|番(?![線地街町出近人好有多上下]))(?!の?(?:出口|日|バス|訪問))"
        + @"|(?<n>最初|最後|一番上|一番下)の(?=ところ|所|場所|店|お店|ホテル|やつ|もの|は)(?:ところ|所|場所|店|お店|ホテル|やつ|もの)?")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"(?:\b(?:number|no\.?|nr\.?|option|item)\s*|#\s*)(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
        + @"|\b(?:the\s+)?(?<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|[4-9]th|10th|last|top|bottom)"
        + @"\s+(?:one|place|option|spot|choice|result|item|hotel|restaurant|cafe|museum|temple|market)\b"
        + @"|\bthe\s+(?<n>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last)(?=\s*(?:[?.!,]|$))")]
    private static partial Regex English();
}
