using Tourism.Core.Text;

namespace Tourism.Core.Regions;

/// <summary>Where a name may begin and end inside a text, by script.</summary>
internal static class NameBoundary
{
    /// <summary>
    /// Latin and Hangul names begin words (but may follow another name directly: 서울강남), katakana names do not begin inside katakana;
    /// Chinese characters are written without spaces and may begin anywhere.
    /// </summary>
    public static bool CanStart(string text, int start, int previousEnd)
    {
        var script = Scripts.Of(text[start]);
        return script != Script.None
            && (start == 0 || start == previousEnd || script == Script.Han || Scripts.Of(text[start - 1]) != script);
    }

    /// <summary>Latin names end words; Hangul and Japanese names are followed by particles without a space.</summary>
    public static bool CanEnd(string text, int end) =>
        end == text.Length || Scripts.Of(text[end]) != Script.Word || Scripts.Of(text[end - 1]) != Script.Word;
}
