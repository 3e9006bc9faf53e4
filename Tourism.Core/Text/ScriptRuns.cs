namespace Tourism.Core.Text;

/// <summary>A run of one script in a folded text.</summary>
/// <param name="Text">The run.</param>
/// <param name="Script">Its script, never <see cref="Script.None"/>.</param>
/// <param name="Start">Index of its first UTF-16 unit.</param>
public readonly record struct ScriptRun(string Text, Script Script, int Start);

/// <summary>Splits texts where the script changes.</summary>
public static class ScriptRuns
{
    /// <summary>The runs of a folded text in their order.</summary>
    public static IEnumerable<ScriptRun> Of(string folded)
    {
        for (var start = 0; start < folded.Length;)
        {
            var script = Scripts.At(folded, start);
            var end = start + 1;
            while (end < folded.Length && Scripts.At(folded, end) == script)
            {
                end++;
            }

            if (script != Script.None)
            {
                yield return new ScriptRun(folded[start..end], script, start);
            }

            start = end;
        }
    }
}
