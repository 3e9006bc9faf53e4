namespace Tourism.Core.Phonetics;

/// <summary>A Hangul syllable as the indices of its letters in Unicode's order. The Unicode Standard, 3.12: Conjoining Jamo Behavior.</summary>
internal readonly record struct HangulSyllable(int Initial, int Vowel, int Final)
{
    private const int First = 0xAC00;
    private const int Vowels = 21;
    private const int Finals = 28;
    private const int Count = 11172;

    /// <summary>The letters of a syllable; null when the character is none.</summary>
    public static HangulSyllable? Of(char character) => character - First is >= 0 and < Count and var index
        ? new HangulSyllable(index / (Vowels * Finals), index / Finals % Vowels, index % Finals)
        : null;

    public char Compose() => (char)(First + (Initial * Vowels + Vowel) * Finals + Final);
}
