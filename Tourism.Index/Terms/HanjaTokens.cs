using Tourism.Core.Phonetics;

namespace Tourism.Index.Terms;

/// <summary>The Hangul bigrams that a run of Chinese characters can be read as in Korean: of each two neighbours all pairs of their readings.</summary>
internal static class HanjaTokens
{
    public static IEnumerable<string> Of(string run, HanjaReadings readings) => run.Length == 1
        ? readings.Of(run[0]).Select(reading => reading.ToString())
        : Enumerable.Range(0, run.Length - 1).SelectMany(start =>
            from first in readings.Of(run[start])
            from second in readings.Of(run[start + 1])
            select string.Concat(first, second)).Distinct();

    /// <summary>The run in its most usual readings; characters without one are left out.</summary>
    public static string MostUsual(string run, HanjaReadings readings) =>
        string.Concat(run.Select(readings.Of).Where(reading => reading.Length > 0).Select(reading => reading[0]));
}
