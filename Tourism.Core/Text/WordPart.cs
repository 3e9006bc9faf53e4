namespace Tourism.Core.Text;

/// <summary>Tells words from letters that only look like them inside other words.</summary>
public static class WordPart
{
    private const int ShortestKanaPart = 3;

    /// <summary>
    /// Whether the span of a folded text is a word or the part of a compound. A part of a Hangul word is none in its ending (가요 is no song in
    /// 가능한가요), a part of a katakana word needs three letters (マン is no man in マンション). One syllable of Hangul or kana and one Chinese
    /// character are words only by themselves (절, 섬, 山), maybe with a particle: 산 is no mountain in 부산, nor is 山 in 釜山.
    /// </summary>
    public static bool IsWord(string text, int start, int length)
    {
        var last = start + length - 1;
        var script = Scripts.Of(text[last]);
        var (first, end) = Run(text, last);
        var isWhole = start <= first && last + 1 == end;
        return script switch
        {
            Script.Hangul when length > 1 => start <= first || last < first + KoreanEnding.StemLength(text.AsSpan(first, end - first)),
            Script.Hangul => isWhole || (start == first && KoreanEnding.IsParticle(text.AsSpan(start + 1, end - start - 1))),
            Script.Kana when !Scripts.IsHiragana(text[last]) => length >= ShortestKanaPart || isWhole || IsKatakanaRun(text, start, last + 1),
            Script.Kana or Script.Han => length > 1 || isWhole,
            _ => true,
        };
    }

    // The run of one script around a character.
    private static (int First, int End) Run(string text, int index)
    {
        var script = Scripts.Of(text[index]);
        var (first, end) = (index, index);
        while (first > 0 && Scripts.Of(text[first - 1]) == script)
        {
            first--;
        }

        while (end < text.Length && Scripts.Of(text[end]) == script)
        {
            end++;
        }

        return (first, end);
    }

    // Hiragana around katakana is another word.
    private static bool IsKatakanaRun(string text, int start, int end) =>
        (start == 0 || !Scripts.IsKatakana(text[start - 1])) && (end == text.Length || !Scripts.IsKatakana(text[end]));
}
