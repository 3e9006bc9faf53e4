using System.Text.RegularExpressions;

namespace Tourism.Core.Text;

/// <summary>
/// Finds what a text turns down: <c>박물관 빼고</c>, <c>3일 대신 2일로</c>, <c>ソウルじゃなくて</c>, <c>without museums</c>. What is turned down is
/// no wish, however much it looks like one.
/// </summary>
public static partial class RejectedWords
{
    private const string JapaneseWord = @"[\p{IsCJKUnifiedIdeographs}々ァ-ヶーa-z0-9]+";

    /// <summary>The spans of what is turned down in a folded text, the words that say so left out.</summary>
    public static IReadOnlyList<TextSpan> Find(string folded) =>
    [
        .. new[] { Korean(), Japanese(), English() }
            .SelectMany(pattern => pattern.Matches(folded))
            .Select(match => match.Groups["what"])
            .Select(what => new TextSpan(what.Index, what.Length)),
    ];

    // 공주랑 부여는 알겠고: two things joined are turned down together. 대신 after a verb (가는 대신) turns down the verb alone.
    // From the beginning of a word, since \S+ reaches every later place from there: from each place anew it would take 500 characters cubed.
    [GeneratedRegex(@"(?<!\S)(?<what>(?:\S+(?:이랑|랑|와|과|하고|,)\s*)?\S+?)(?:은|는|을|를|이|가|도)?\s*"
        + @"(?:말고|대신|빼고|빼\s?줘|빼\s?주세요|제외|없이|아니고|아니라|알겠고|됐고|가\s?봤고|다녀왔고)")]
    private static partial Regex Korean();

    [GeneratedRegex("(?<what>(?:" + JapaneseWord + "(?:と|や))?" + JapaneseWord + ")(?:は|を|が)?"
        + "(?:じゃなくて|じゃなく|ではなくて|ではなく|の代わりに|の代わり|以外|なしで|無しで|なしに|抜きで|抜きの|を?除いて|を?外して|いらない|行ったことがある|行ったことある)")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\b(?:without|instead\s+of|rather\s+than|other\s+than|apart\s+from|anywhere\s+but|outside(?:\s+of)?|except(?:\s+for)?|excluding|no|not(?:\s+in)?"
        + @"|skip(?:ping)?|avoid(?:ing)?|leave\s+out|remove|drop|(?:already\s+)?been\s+to)"
        + @"\s+(?:the\s+|any\s+|more\s+|too\s+many\s+)?"
        + @"(?<what>(?:\d+|one|two|three|four|five|six|seven|a)[\s-]*(?:days?|nights?|weeks?)"
        + @"|[a-z][\w'-]+(?:\s+(?:and|or)\s+(?:the\s+)?[\w'-]+)?)")]
    private static partial Regex English();
}
