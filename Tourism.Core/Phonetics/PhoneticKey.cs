using System.Text;
using Tourism.Core.Text;

namespace Tourism.Core.Phonetics;

/// <summary>
/// Loose keys of how a Korean name sounds, the same for Hangul, kana and any romanisation as far as they can agree: 경복궁,
/// Gyeongbokgung and Kyŏngbokkung give <c>kyonpokun</c>; without u, which kana write after final consonants, キョンボックン gives
/// <c>kyonpokn</c> with them.
/// </summary>
/// <remarks>
/// Romanisations tell neither voiced from unvoiced consonants for sure (ㄱ, ㅋ, ㄲ) nor ㅓ from ㅗ nor ㅡ from ㅜ, so these fall together, and doubled
/// letters count once.
/// </remarks>
public static class PhoneticKey
{
    // The longest spelling that begins at a place counts.
    private static readonly ILookup<char, (string Spelling, string Sound)> Sounds = Read("""
        yeo yo yae ye yoo yu eo o eu u ae e ai e oe we oo u ee i ui i ou o wo wo wi i oh o uh u ah a
        ng n kk k gg k ck k tt t dd t pp p bb p jj c tch c ch c sch s sh s ss s ts c tz c ll r rr r rl r lr r ph p th t kh k gh k qu k
        a a e e i i o o u u y y w w n n m m h h k k g k q k c k x ks t t d t p p b p f p v p s s j c z c l r r r
        """);

    /// <summary>The key of a word; empty when it holds no letter that sounds.</summary>
    public static string Of(string word)
    {
        var latin = TextFolding.Fold(HangulRomanizer.Romanize(KanaRomanizer.Romanize(word)));
        var key = new StringBuilder(latin.Length);
        for (var index = 0; index < latin.Length;)
        {
            var rest = latin.AsMemory(index);
            var (spelling, sound) = Sounds[latin[index]].FirstOrDefault(entry => rest.Span.StartsWith(entry.Spelling, StringComparison.Ordinal));
            foreach (var letter in sound ?? "")
            {
                Append(key, letter);
            }

            index += spelling?.Length ?? 1;
        }

        return key.ToString();
    }

    /// <summary>The key without its u.</summary>
    public static string WithoutU(string key)
    {
        var result = new StringBuilder(key.Length);
        foreach (var letter in key.Where(letter => letter != 'u'))
        {
            Append(result, letter);
        }

        return result.ToString();
    }

    // An h after a stop is breath (묵호, Mukho); doubled letters sound once.
    private static void Append(StringBuilder key, char letter)
    {
        var last = key.Length > 0 ? key[^1] : ' ';
        if (letter != last && !(letter == 'h' && last is 'k' or 't' or 'p' or 'c'))
        {
            key.Append(letter);
        }
    }

    private static ILookup<char, (string Spelling, string Sound)> Read(string table) => table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2).Select(pair => (Spelling: pair[0], Sound: pair[1])).OrderByDescending(entry => entry.Spelling.Length).ToLookup(entry => entry.Spelling[0]);
}
