using System.Collections.Frozen;

namespace Tourism.Core.Text;

/// <summary>Finds known phrases in a text from left to right; of phrases that begin at one place the longest counts.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseMatcher<T>
{
    private readonly Dictionary<string, T> phrases;
    private readonly bool insideWords;
    private readonly FrozenDictionary<char, int> longest; // length of the longest phrase by its first character

    /// <summary>Makes a matcher.</summary>
    /// <param name="phrases">The phrases; of equal ones (after folding) the first counts.</param>
    /// <param name="insideWords">Whether Hangul and katakana phrases may begin inside a run of their script, as the later parts of compounds do.</param>
    public PhraseMatcher(IEnumerable<KeyValuePair<string, T>> phrases, bool insideWords)
    {
        this.phrases = phrases
            .GroupBy(pair => TextFolding.Fold(pair.Key), pair => pair.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        this.insideWords = insideWords;
        longest = this.phrases.Keys.Where(phrase => phrase.Length > 0).GroupBy(phrase => phrase[0], phrase => phrase.Length)
            .ToFrozenDictionary(group => group.Key, group => group.Max());
    }

    /// <summary>The folded phrases with what they stand for.</summary>
    public IReadOnlyDictionary<string, T> Phrases => phrases;

    /// <summary>Matches in a text that <see cref="TextFolding.Fold"/> gave.</summary>
    public List<PhraseMatch<T>> Find(string folded)
    {
        var matches = new List<PhraseMatch<T>>();
        var lookup = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int start = 0, previousEnd = 0; start < folded.Length; start++)
        {
            if (!NameBoundary.CanStart(folded, start, previousEnd, insideWords))
            {
                continue;
            }

            for (var length = Math.Min(longest.GetValueOrDefault(folded[start]), folded.Length - start); length >= 1; length--)
            {
                if (lookup.TryGetValue(folded.AsSpan(start, length), out var value) && NameBoundary.CanEnd(folded, start + length))
                {
                    matches.Add(new PhraseMatch<T>(value, start, length));
                    previousEnd = start + length;
                    start = previousEnd - 1;
                    break;
                }
            }
        }

        return matches;
    }
}

/// <summary>A phrase found.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <param name="Value">What it stands for.</param>
/// <param name="Start">Index of its first character in the folded text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
public readonly record struct PhraseMatch<T>(T Value, int Start, int Length);
