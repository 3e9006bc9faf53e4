namespace Tourism.Core.Text;

/// <summary>Tells Korean, Japanese and English apart by their scripts.</summary>
public static class LanguageDetector
{
    /// <summary>
    /// The language of a text. Hangul means Korean and kana Japanese, whichever has more characters; Chinese characters alone are taken for
    /// Japanese; anything else is English. A Latin brand name inside a Korean or Japanese sentence does not make it English.
    /// </summary>
    public static Language Detect(string text)
    {
        int hangul = 0, kana = 0, han = 0;
        var folded = TextFolding.Fold(text);
        for (var index = 0; index < folded.Length; index++)
        {
            switch (Scripts.At(folded, index))
            {
                case Script.Hangul: hangul++; break;
                case Script.Kana: kana++; break;
                case Script.Han: han++; break;
                default: hangul += IsJamo(folded[index]) ? 1 : 0; break;
            }
        }

        return (hangul, kana + han) switch
        {
            (0, 0) => Language.En,
            var (korean, japanese) when korean > 0 && (kana == 0 || korean >= japanese) => Language.Ko,
            _ => Language.Ja,
        };
    }

    // Letters of Hangul that form no syllable: ㅋㅋㅋ, ㅎㅇ.
    private static bool IsJamo(char character) => character is >= '\u1100' and <= '\u11FF';
}
