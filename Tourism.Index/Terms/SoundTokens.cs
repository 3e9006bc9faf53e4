using Tourism.Core.Phonetics;

namespace Tourism.Index.Terms;

/// <summary>
/// Tokens of how a word sounds: the trigrams of its phonetic key, with its u (<c>=</c>) and without (<c>~</c>), the first one with the
/// beginning of the word (<c>^</c>), where names differ most.
/// </summary>
internal static class SoundTokens
{
    private const int Length = 3;

    public static IEnumerable<string> WithU(string word) => Grams('=', PhoneticKey.Of(word));

    public static IEnumerable<string> WithoutU(string word) => Grams('~', PhoneticKey.WithoutU(PhoneticKey.Of(word)));

    private static IEnumerable<string> Grams(char family, string key)
    {
        if (key.Length == 0)
        {
            return [];
        }

        var marked = "^" + key;
        return Enumerable.Range(0, Math.Max(1, marked.Length - Length + 1)).Select(start => family + marked.Substring(start, Math.Min(Length, marked.Length)));
    }
}
