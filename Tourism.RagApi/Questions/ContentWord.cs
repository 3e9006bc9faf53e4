using Tourism.Core.Text;

namespace Tourism.RagApi.Questions;

/// <summary>A word of a question that names what is looked for in particular: a run of one script.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Script">Its script.</param>
/// <param name="IsHiragana">Whether it is all hiragana, which writes endings and particles rather than names.</param>
internal sealed record ContentWord(string Text, Script Script, bool IsHiragana)
{
    /// <summary>What of it is compared: the word itself, or its overlapping bigrams.</summary>
    public IReadOnlyList<string> Parts { get; } = Script == Script.Word || Text.Length == 1
        ? [Text]
        : [.. Enumerable.Range(0, Text.Length - 1).Select(start => Text.Substring(start, 2))];

    /// <summary>The words of a folded text. A single kana or Hangul syllable between others is a particle and left out.</summary>
    public static IEnumerable<ContentWord> Split(string folded)
    {
        for (var start = 0; start < folded.Length;)
        {
            var kind = Kind(folded[start]);
            var end = start + 1;
            while (end < folded.Length && Kind(folded[end]) == kind)
            {
                end++;
            }

            if (kind.Script != Script.None && (end - start > 1 || kind.Script is Script.Han or Script.Word))
            {
                yield return new ContentWord(folded[start..end], kind.Script, kind.IsHiragana);
            }

            start = end;
        }
    }

    private static (Script Script, bool IsHiragana) Kind(char character) => (Scripts.Of(character), character is >= '\u3041' and <= '\u309F');
}
