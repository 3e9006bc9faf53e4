namespace Tourism.RagApi.Answering;

/// <summary>Cuts texts at the ends of sentences.</summary>
internal static class Sentences
{
    private const int LongestQuote = 300;

    /// <summary>The first sentences, as many as fit into 300 characters, at least one; a prefix of the text, never changed.</summary>
    public static string Lead(string text, int sentences)
    {
        var end = 0;
        for (var count = 0; count < sentences; count++)
        {
            var next = NextEnd(text, end);
            if (next == end || (count > 0 && next > LongestQuote))
            {
                break;
            }

            end = next;
        }

        return text[..end].Trim();
    }

    private static int NextEnd(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            var ends = text[index] is '。' or '！' or '？' or '\n'
                || (text[index] is '.' or '!' or '?' && (index + 1 == text.Length || char.IsWhiteSpace(text[index + 1])));
            if (ends)
            {
                return index + 1;
            }
        }

        return text.Length;
    }
}
