using System.Text.RegularExpressions;
using Tourism.Core.Text;

namespace Tourism.RagApi.Itineraries.Opening;

/// <summary>Texts of closing days, Korean or Japanese, in the one spelling that <see cref="ClosingDays"/> reads: Korean words, no spaces, ordinals as digits.</summary>
internal static partial class ClosingText
{
    private static readonly (string From, string To)[] Words =
    [
        ("・", "·"), ("ㆍ", "·"), ("、", ","), (";", ","), ("/", ","), ("と", ","), ("～", "~"), ("〜", "~"),
        ("첫째", "1째"), ("첫번째", "1째"), ("둘째", "2째"), ("두번째", "2째"), ("셋째", "3째"), ("세번째", "3째"),
        ("넷째", "4째"), ("네번째", "4째"), ("다섯째", "5째"),
        ("毎週", ""), ("매주", ""), ("매달", "매월"), ("毎月", "매월"), ("最終", "마지막"), ("曜日", "요일"), ("曜", "요일"),
        ("旧正月", "설날"), ("秋夕", "추석"), ("名節", "명절"), ("当日", "당일"), ("連休", "연휴"), ("祝日", "공휴일"), ("公休日", "공휴일"),
        ("元日", "1월1일"), ("元旦", "1월1일"), ("신정", "1월1일"),
    ];

    /// <summary>Its phrases, apart by commas that stand in no bracket.</summary>
    public static IEnumerable<string> Phrases(string text)
    {
        var plain = Spaces().Replace(TextFolding.Fold(text), "");
        plain = WeekdayLetters().Replace(plain, match => "월화수목금토일"["月火水木金土日".IndexOf(match.Value[0], StringComparison.Ordinal)].ToString());
        plain = JapaneseDate().Replace(plain, "$1월$2일");
        plain = JapaneseOrdinals().Replace(
            plain, match => match.Groups[1].Value.Replace("第", "", StringComparison.Ordinal).Replace(',', '·').Replace('、', '·') + "째");
        plain = Words.Aggregate(plain, (current, word) => current.Replace(word.From, word.To, StringComparison.Ordinal));
        return Commas().Split(plain).Select(phrase => Ending().Replace(phrase, "")).Where(phrase => phrase.Length > 0);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("(?<!曜)[月火水木金土日](?=(?:[・·,、~～][月火水木金土日])*曜)")]
    private static partial Regex WeekdayLetters();

    [GeneratedRegex("([0-9]{1,2})月([0-9]{1,2})日")]
    private static partial Regex JapaneseDate();

    [GeneratedRegex("第([0-9](?:[・·,、]第?[0-9])*)")]
    private static partial Regex JapaneseOrdinals();

    [GeneratedRegex(@",(?![^(]*\))")]
    private static partial Regex Commas();

    [GeneratedRegex("(?<=.)(?:정기)?(?:휴무|휴관|휴업|휴점|휴원|휴장|休み|休館|休業|定休)일?$")]
    private static partial Regex Ending();
}
