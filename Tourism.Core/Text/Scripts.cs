namespace Tourism.Core.Text;

/// <summary>Scripts that matter for finding words in Korean, Japanese and English.</summary>
public enum Script
{
    /// <summary>White space, punctuation, symbols, other scripts' marks.</summary>
    None,

    /// <summary>Letters of Latin and other alphabets, and digits: words are kept whole.</summary>
    Word,

    /// <summary>Hangul syllables.</summary>
    Hangul,

    /// <summary>Hiragana and katakana.</summary>
    Kana,

    /// <summary>Chinese characters.</summary>
    Han,
}

/// <summary>Tells the script of a character.</summary>
public static class Scripts
{
    /// <summary>The script of one UTF-16 unit; surrogates (rare Chinese characters) count as <see cref="Script.Han"/>.</summary>
    public static Script Of(char character) => character switch
    {
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        >= '\u3041' and <= '\u309F' or >= '\u30A1' and <= '\u30FA' or >= '\u30FC' and <= '\u30FF' => Script.Kana,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3005' or >= '\uD840' and <= '\uDFFF' => Script.Han,
        _ when char.IsLetterOrDigit(character) => Script.Word,
        _ => Script.None,
    };
}
