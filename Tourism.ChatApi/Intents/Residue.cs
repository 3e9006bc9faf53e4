using System.Text;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>What is left of a text when known spans are taken away.</summary>
internal static class Residue
{
    /// <summary>The letters and digits outside the spans, with a space where others stood between.</summary>
    public static string Of(string folded, IEnumerable<TextSpan> spans)
    {
        var known = new bool[folded.Length];
        foreach (var span in spans)
        {
            known.AsSpan(span.Start, span.Length).Fill(true);
        }

        var rest = new StringBuilder();
        for (var index = 0; index < folded.Length; index++)
        {
            rest.Append(known[index] || !IsLetter(folded[index]) ? ' ' : folded[index]);
        }

        return string.Join(' ', rest.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Laughter (ㅎㅎ, ㅋㅋ) is folded to conjoining jamo and says nothing; an elongated sound (ー) neither.
    private static bool IsLetter(char character) =>
        Scripts.Of(character) != Script.None && character is not ((>= '\u1100' and <= '\u11FF') or 'ー');
}
