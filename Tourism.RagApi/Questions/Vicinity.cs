using System.Text.RegularExpressions;
using Tourism.Core.Text;

namespace Tourism.RagApi.Questions;

/// <summary>Tells when a question asks for what is near a place rather than for the place itself.</summary>
internal static partial class Vicinity
{
    /// <summary>Whether a folded question asks for what is near something.</summary>
    public static bool IsAsked(string folded) => KoreanOrJapanese().IsMatch(folded) || English().IsMatch(folded);

    /// <summary>Whether it asks for what is near the region at that span.</summary>
    public static bool Is(string folded, TextSpan region) =>
        EnglishBefore().IsMatch(folded[..region.Start]) || After().IsMatch(folded[(region.Start + region.Length)..]);

    [GeneratedRegex("근처|근교|주변|인근|부근|쪽|가까|옆|近く|近郊|周辺|付近|そば")]
    private static partial Regex KoreanOrJapanese();

    [GeneratedRegex(@"\b(?:near|nearby|around|close to|next to|beside)\b")]
    private static partial Regex English();

    [GeneratedRegex(@"\b(?:near|around|close to|not far from)\s+(?:downtown\s+)?$")]
    private static partial Regex EnglishBefore();

    [GeneratedRegex(@"^(?:에서|の|から)?\s*(?:근처|근교|주변|인근|부근|가까|近く|近い|近郊|周辺|付近)")]
    private static partial Regex After();
}
