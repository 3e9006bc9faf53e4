using System.Text;

namespace Tourism.Core.Text;

/// <summary>Cuts texts in Korean, Japanese and English at the ends of sentences.</summary>
public static class Sentences
{
    /// <summary>A text without full stops (a list of dishes) is cut here at the latest.</summary>
    private const int LongestSentence = 300;

    private static readonly string[] Abbreviations = [" No", " Nos", " St", " Mt", " Dr", " Mr", " Mrs", " vs", " approx"];

    /// <summary>The sentences in their order, each verbatim words of the text and of 300 characters at most.</summary>
    public static IReadOnlyList<string> Split(string text) =>
    [
        .. Pieces(text).Select(piece => piece.Trim()).Where(sentence => sentence.Length > 0)
            .Select(sentence => sentence.Length <= LongestSentence ? sentence : Cut(sentence)),
    ];

    /// <summary>The whole text in pieces, each a sentence with the white space after it: joined they are the text again.</summary>
    public static IEnumerable<string> Pieces(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = EndOf(text, start);
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            yield return text[start..end];
        }
    }

    /// <summary>The first sentences, as many as fit into 300 characters, at least one, which is never cut.</summary>
    public static string Lead(string text, int sentences)
    {
        var pieces = Pieces(text.Trim()).Take(sentences).ToList();
        return Join(pieces, LongestSentence) is { Length: > 0 } lead ? lead : string.Concat(pieces.Take(1)).TrimEnd();
    }

    /// <summary>The first sentences that fit, else the beginning of the first with an ellipsis; a text that fits stays as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">Most UTF-16 units of the result, at least 2.</param>
    public static string Shorten(string text, int maxLength) =>
        text.Length <= maxLength ? text
        : Join(Pieces(text), maxLength) is { Length: > 0 } shortened ? shortened
        : Beginning(text, maxLength - 1) + "…";

    private static string Join(IEnumerable<string> pieces, int maxLength)
    {
        var joined = new StringBuilder();
        foreach (var piece in pieces.TakeWhile(piece => joined.Length + piece.TrimEnd().Length <= maxLength))
        {
            joined.Append(piece);
        }

        return joined.ToString().TrimEnd();
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
        return text[mark] != '.' || following.IsEmpty || !(char.IsLower(following[0]) || IsAbbreviation(text, mark));
    }

    private static bool IsAbbreviation(string text, int mark) =>
        Array.Exists(Abbreviations, word => text.AsSpan(0, mark).EndsWith(word, StringComparison.Ordinal));

    private static string Cut(string sentence)
    {
        var end = sentence.LastIndexOfAny(['、', ',', ' ', '，'], LongestSentence);
        return Beginning(sentence, end > 0 ? end : LongestSentence);
    }

    // Never half of a surrogate pair.
    private static string Beginning(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
