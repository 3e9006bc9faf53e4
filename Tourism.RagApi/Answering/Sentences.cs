namespace Tourism.RagApi.Answering;

/// <summary>Cuts texts at the ends of sentences.</summary>
internal static class Sentences
{
    /// <summary>A text without full stops (a list of dishes) is cut here at the latest.</summary>
    private const int LongestSentence = 300;

    private static readonly string[] Abbreviations = [" No", " Nos", " St", " Mt", " Dr", " Mr", " Mrs", " vs", " approx"];

    /// <summary>The sentences in their order, each verbatim words of the text.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = EndOf(text, start);
            var sentence = text[start..end].Trim();
            if (sentence.Length > 0)
            {
                sentences.Add(sentence.Length <= LongestSentence ? sentence : Cut(sentence));
            }
        }

        return sentences;
    }

    /// <summary>The first sentences, as many as fit into 300 characters, at least one; a prefix of the text, never changed.</summary>
    public static string Lead(string text, int sentences)
    {
        var end = EndOf(text, 0);
        for (int count = 1, next; count < sentences && (next = EndOf(text, end)) <= LongestSentence; count++)
        {
            end = next;
        }

        return text[..end].Trim();
    }

    private static int EndOf(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\n':
                    return index + 1;
                case '。' or '！' or '？' or '.' or '!' or '?':
                    var next = index + 1;
                    while (next < text.Length && text[next] is '」' or '』' or '）' or ')' or '"' or '”' or '’')
                    {
                        next++;
                    }

                    if (Ends(text, index, next))
                    {
                        return next;
                    }

                    break;
            }
        }

        return text.Length;
    }

    // "No. 8" and "3.5 km" go on, and so does a sentence after words quoted in it (「…。」と).
    private static bool Ends(string text, int mark, int next)
    {
        if (next == text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return next == mark + 1 && text[mark] is '。' or '！' or '？';
        }

        var following = text.AsSpan(next).TrimStart();
        return text[mark] != '.' || following.IsEmpty || !(char.IsLower(following[0]) || Array.Exists(Abbreviations, word => text.AsSpan(0, mark).EndsWith(word, StringComparison.Ordinal)));
    }

    private static string Cut(string sentence)
    {
        var end = sentence.LastIndexOfAny(['、', ',', ' ', '，'], LongestSentence);
        end = end > 0 ? end : LongestSentence;
        return sentence[..(char.IsHighSurrogate(sentence[end - 1]) ? end - 1 : end)];
    }
}
