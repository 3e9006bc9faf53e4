using Tourism.Core.Phonetics;
using Tourism.Core.Text;
using Tourism.Index;
using Tourism.Index.Terms;

namespace Tourism.RagApi.Retrieval;

/// <summary>How the names of a place sound, for comparing with names that a question writes in another script, another romanisation or with a slip.</summary>
internal sealed class NameSounds
{
    // Below it two keys share their letters by chance.
    private const int ShortestKey = 4;
    private const double LettersASlip = 8;

    // Vowels are what romanisations and kana differ in; another consonant makes another word, save in a long one. Hangul is exact in both, and a
    // reading of Chinese characters is right or wrong.
    private const double VowelSlip = 0.5;
    private const double ConsonantSlip = 1;

    private readonly HanjaReadings readings;
    private readonly string[] keys;

    public NameSounds(IndexDocument document, HanjaReadings readings) => (this.readings, keys) = (readings,
    [
        .. IndexedText.Names(document).SelectMany(name => Words(TextFolding.Fold(name), readings)).Select(PhoneticKey.Of)
            .Where(key => key.Length >= ShortestKey).Distinct(StringComparer.Ordinal),
    ]);

    /// <summary>How much of the word's sound a name begins with: 1 for all of it, less for each slip, 0 when it is another word.</summary>
    public double Similarity(QueryConcept word)
    {
        if (word.Kind != ConceptKind.Name || word.IsHiragana)
        {
            return 0;
        }

        return word.Script switch
        {
            Script.Kana => Similarity(PhoneticKey.WithoutU(PhoneticKey.Of(word.Text)), keys.Select(PhoneticKey.WithoutU), VowelSlip),
            Script.Hangul => Similarity(PhoneticKey.Of(word.Text[..KoreanEnding.StemLength(word.Text)]), keys, ConsonantSlip),
            Script.Han => Similarity(PhoneticKey.Of(readings.MostUsual(word.Text)), keys, double.PositiveInfinity),
            _ => Similarity(PhoneticKey.Of(word.Text), keys, VowelSlip),
        };
    }

    private static double Similarity(string key, IEnumerable<string> names, double vowelSlip) =>
        key.Length < ShortestKey ? 0 : names.Select(name => Similarity(key, name, vowelSlip)).DefaultIfEmpty().Max();

    private static double Similarity(string key, string name, double vowelSlip)
    {
        if (name.StartsWith(key, StringComparison.Ordinal))
        {
            return 1;
        }

        // A name may go on after the word (경복궁역).
        var slips = Enumerable.Range(key.Length - 1, 3).Where(length => length <= name.Length).Select(length => Slips(key, name[..length], vowelSlip))
            .DefaultIfEmpty(double.PositiveInfinity).Min();
        return slips <= key.Length / LettersASlip ? 1 - slips / key.Length : 0;
    }

    private static double Slips(string key, string name, double vowelSlip) =>
        EditDistance.Between(key, name) * (Consonants(key) == Consonants(name) ? vowelSlip : Math.Max(vowelSlip, ConsonantSlip));

    private static string Consonants(string key) => string.Concat(key.Where(letter => !"aeiouyw".Contains(letter, StringComparison.Ordinal)));

    // A Hangul name is one word however it is spaced (해운대 해수욕장); its later parts are words as well.
    private static IEnumerable<string> Words(string name, HanjaReadings readings) => ScriptRuns.Of(name)
        .Select(run => run.Script == Script.Han ? readings.MostUsual(run.Text) : run.Text)
        .Append(name.Replace(" ", "", StringComparison.Ordinal));
}
