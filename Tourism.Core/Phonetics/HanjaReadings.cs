using System.Collections.Frozen;

namespace Tourism.Core.Phonetics;

/// <summary>
/// Sino-Korean readings of Chinese characters: 景 -> 경, 楽 -> 락, 낙, 악, 요. A character may have several, and ㄹ and ㄴ change at the beginning
/// of a word (李 -> 리, 이). The simplified forms that Japanese and Chinese texts use read like the traditional ones.
/// </summary>
public sealed class HanjaReadings
{
    private readonly FrozenDictionary<char, string> readings;

    private HanjaReadings(FrozenDictionary<char, string> readings) => this.readings = readings;

    /// <summary>Reads <c>hanja-readings.tsv</c> and <c>hanja-variants.tsv</c>, which are part of the product.</summary>
    public static HanjaReadings Load()
    {
        // Rows come in the order of the readings, but first those of characters whose most usual reading is not the first in that order.
        var table = EmbeddedTable.Read("hanja-readings.tsv")
            .SelectMany(columns => columns[1].Select(character => (character, Reading: columns[0][0])))
            .GroupBy(pair => pair.character, pair => pair.Reading)
            .ToDictionary(group => group.Key, group => string.Concat(group.SelectMany(WithWordInitial).Distinct()));
        foreach (var columns in EmbeddedTable.Read("hanja-variants.tsv"))
        {
            foreach (var variant in columns[1])
            {
                table.TryAdd(variant, table[columns[0][0]]);
            }
        }

        return new HanjaReadings(table.ToFrozenDictionary());
    }

    /// <summary>The readings of a character, each one Hangul syllable, the most usual first; empty when it has none.</summary>
    public string Of(char character) => readings.GetValueOrDefault(character) ?? "";

    /// <summary>A run of characters in their most usual readings; characters without one are left out.</summary>
    public string MostUsual(string run) => string.Concat(run.Where(readings.ContainsKey).Select(character => readings[character][0]));

    // 두음법칙: at the beginning of a word ㄹ becomes ㄴ, and both fall silent before i and y.
    private static IEnumerable<char> WithWordInitial(char reading)
    {
        const int Nieun = 2, Rieul = 5, Silent = 11;
        yield return reading;
        var syllable = HangulSyllable.Of(reading)!.Value;
        var isBright = syllable.Vowel is 2 or 3 or 6 or 7 or 12 or 17 or 20; // ya yae yeo ye yo yu i
        var initial = (syllable.Initial, isBright) switch
        {
            (Rieul or Nieun, true) => Silent,
            (Rieul, false) => Nieun,
            _ => syllable.Initial,
        };
        if (initial != syllable.Initial)
        {
            yield return (syllable with { Initial = initial }).Compose();
        }
    }
}
