namespace Tourism.Core.Text;

/// <summary>Where a phrase may begin and end inside a text, by script.</summary>
internal static class NameBoundary
{
    /// <summary>
    /// Latin phrases begin words, Hangul and katakana ones do unless <paramref name="insideWords"/> or directly after another phrase (서울강남);
    /// Chinese characters are written without spaces and may begin anywhere, and katakana after hiragana begins a word (電車でソウルへ).
    /// </summary>
    public static bool CanStart(string text, int start, int previousEnd, bool insideWords)
    {
        var script = Scripts.Of(text[start]);
        return script != Script.None
            && (start == 0 || start == previousEnd || script == Script.Han || Scripts.Of(text[start - 1]) != script
                || (Scripts.IsKatakana(text[start]) && !Scripts.IsKatakana(text[start - 1]))
                || (insideWords && script != Script.Word));
    }

    /// <summary>Latin phrases end words; Hangul and Japanese ones are followed by particles without a space.</summary>
    public static bool CanEnd(string text, int end) =>
        end == text.Length || Scripts.Of(text[end]) != Script.Word || Scripts.Of(text[end - 1]) != Script.Word;
}
