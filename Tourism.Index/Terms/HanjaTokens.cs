using Tourism.Core.Phonetics;

namespace Tourism.Index.Terms;

/// <summary>The Hangul bigrams that a run of Chinese characters can be read as in Korean: of each two neighbours all pairs of their readings.</summary>
internal static class HanjaTokens
{
    /// <summary>What a reading weighs beside the characters themselves.</summary>
    public const double Weight = 0.8;

    /// <summary>For each two neighbours their pairs; for a single character its readings. Neighbours without readings are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Slots(string run, HanjaReadings readings)
    {
        IEnumerable<string[]> slots = run.Length == 1
            ? [[.. readings.Of(run[0]).Select(reading => reading.ToString())]]
            : Enumerable.Range(0, run.Length - 1).Select(start => (
                from first in readings.Of(run[start])
                from second in readings.Of(run[start + 1])
                select string.Concat(first, second)).Distinct().ToArray());
        return [.. slots.Where(slot => slot.Length > 0)];
    }
}
