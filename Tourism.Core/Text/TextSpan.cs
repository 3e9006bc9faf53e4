namespace Tourism.Core.Text;

/// <summary>A span of a folded text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The text with spaces in the place of spans, so that all positions stay.</summary>
    public static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        var characters = text.ToCharArray();
        foreach (var span in spans)
        {
            characters.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return new string(characters);
    }
}
