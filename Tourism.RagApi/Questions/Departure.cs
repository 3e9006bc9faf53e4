using System.Text.RegularExpressions;
using Tourism.Core.Text;

namespace Tourism.RagApi.Questions;

/// <summary>Tells where a way begins (<c>서울에서 에버랜드 가는 법</c>, <c>釜山からの行き方</c>, <c>from Seoul</c>) from where to look.</summary>
internal static partial class Departure
{
    /// <summary>Whether the region at that span of a folded question is where the traveller sets out.</summary>
    public static bool Is(string folded, TextSpan region)
    {
        var before = folded[..region.Start];
        var after = folded[(region.Start + region.Length)..];
        return EnglishBefore().IsMatch(before) || JapaneseAfter().IsMatch(after) || (KoreanAfter().IsMatch(after) && KoreanWay().IsMatch(after));
    }

    // 에서 is "in" as well as "from"; what follows tells.
    [GeneratedRegex(@"^(?:역|시내|공항|터미널)?(?:에서|서|에서는|에서도|출발)(?!\S*\s*(?:제일|가장|유명|볼|먹))")]
    private static partial Regex KoreanAfter();

    [GeneratedRegex(@"까지|가는\s?(?:법|방법|길|버스|기차|차)|어떻게\s?가|가려면|가기|가나요|가요|갈\s?수|갈\s?만|걸려|걸리|이동|당일치기|출발")]
    private static partial Regex KoreanWay();

    [GeneratedRegex(@"^(?:駅|市内|空港|市|方面)?(?:から|発)")]
    private static partial Regex JapaneseAfter();

    [GeneratedRegex(@"\bfrom\s+(?:downtown\s+|central\s+|the\s+)?$")]
    private static partial Regex EnglishBefore();
}
