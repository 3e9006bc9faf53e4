using System.Collections.Frozen;
using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.Index.Vocabulary;

/// <summary>Ordinary words of the three languages, by which a name that nobody knows is told from a word that nobody listed.</summary>
public static class CommonWords
{
    private static readonly FrozenSet<string> Words =
        new[] { "english-common-words.tsv", "korean-common-words.tsv", "japanese-common-words.tsv" }
            .SelectMany(table => EmbeddedTable.Read(table, typeof(CommonWords).Assembly)).Select(columns => TextFolding.Fold(columns[0])).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> EnglishStems =
        Words.Where(word => Scripts.At(word, 0) == Script.Word).Select(word => EnglishStem.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly int Longest = Words.Max(word => word.Length);

    /// <summary>Whether a folded run of one script is made of ordinary words, endings aside; numbers and single letters are ordinary.</summary>
    public static bool Covers(string run)
    {
        if (Scripts.At(run, 0) == Script.Word)
        {
            return run.Length == 1 || run.All(char.IsDigit) || Words.Contains(run) || EnglishStems.Contains(EnglishStem.Of(run));
        }

        // One character alone may be a word, but inside a run it would eat up names (산, 山).
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        while (start < run.Length)
        {
            var length = Math.Min(Longest, run.Length - start);
            while (length > 1 && !lookup.Contains(run.AsSpan(start, length)))
            {
                length--;
            }

            if (length < 2 && !(run.Length == 1 && lookup.Contains(run)))
            {
                break;
            }

            start += Math.Max(1, length);
        }

        return start == run.Length || (start > 0 && KoreanEnding.IsParticle(run.AsSpan(start)));
    }
}
