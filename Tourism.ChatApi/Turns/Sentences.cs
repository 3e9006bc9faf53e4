using System.Text;

namespace Tourism.ChatApi.Turns;

/// <summary>Cuts texts at sentences.</summary>
internal static class Sentences
{
    /// <summary>The sentences with the spaces after them: joined they are the text again.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsEnd(text, index))
            {
                continue;
            }

            while (index + 1 < text.Length && char.IsWhiteSpace(text[index + 1]))
            {
                index++;
            }

            yield return text[start..(index + 1)];
            start = index + 1;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>The sentences that fit, at least the beginning of the first.</summary>
    public static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var shortened = new StringBuilder();
        foreach (var sentence in Split(text).TakeWhile(sentence => shortened.Length + sentence.Length <= maxLength))
        {
            shortened.Append(sentence);
        }

        var cut = char.IsHighSurrogate(text[maxLength - 2]) ? maxLength - 2 : maxLength - 1;
        return shortened.Length > 0 ? shortened.ToString().TrimEnd() : text[..cut] + "…";
    }

    // A Latin full stop ends a sentence before a space only: 3.5 km, e.g. a name.
    private static bool IsEnd(string text, int index) => text[index] switch
    {
        '。' or '！' or '？' or '\n' => true,
        '.' or '!' or '?' => index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]),
        _ => false,
    };
}
