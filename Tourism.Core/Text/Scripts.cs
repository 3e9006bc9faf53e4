using System.Buffers;
using System.Text;

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
    /// <summary>The script of the character that the UTF-16 unit at the index belongs to: rare Chinese characters are two, and so are emoji.</summary>
    public static Script At(ReadOnlySpan<char> text, int index)
    {
        if (!char.IsSurrogate(text[index]))
        {
            return Of(text[index]);
        }

        var start = char.IsLowSurrogate(text[index]) && index > 0 ? index - 1 : index;
        return Rune.DecodeFromUtf16(text[start..], out var rune, out _) == OperationStatus.Done && rune.Value is >= 0x20000 and <= 0x3FFFF ? Script.Han : Script.None;
    }

    /// <summary>Whether it is hiragana, which writes endings and particles.</summary>
    public static bool IsHiragana(char character) => character is >= '\u3041' and <= '\u309F';

    /// <summary>Whether it is katakana, which writes foreign words and names.</summary>
    public static bool IsKatakana(char character) => Of(character) == Script.Kana && !IsHiragana(character);

    /// <summary>The text with its hiragana as katakana.</summary>
    public static string ToKatakana(string text) =>
        string.Concat(text.Select(character => character is >= 'ぁ' and <= 'ゖ' ? (char)(character + ('ァ' - 'ぁ')) : character));

    /// <summary>The script of one UTF-16 unit; none for half of a surrogate pair, which <see cref="At"/> knows.</summary>
    public static Script Of(char character) => character switch
    {
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        >= '\u3041' and <= '\u309F' or >= '\u30A1' and <= '\u30FA' or >= '\u30FC' and <= '\u30FF' => Script.Kana,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3005' => Script.Han,
        _ when char.IsLetterOrDigit(character) => Script.Word,
        _ => Script.None,
    };
}
