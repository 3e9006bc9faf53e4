using System.Collections.Frozen;
using System.Text;
using Tourism.Core.Text;

namespace Tourism.Core.Phonetics;

/// <summary>
/// Writes hiragana and katakana in Latin letters (Hepburn) as they spell Korean: long vowels and doubled consonants once, フ as h (クァンファムン for
/// 광화문), an apostrophe before a syllable that begins with a vowel. Other characters are kept.
/// </summary>
public static class KanaRomanizer
{
    private static readonly FrozenDictionary<string, string> Syllables = Read("""
        ア 'a イ 'i ウ 'u エ 'e オ 'o カ ka キ ki ク ku ケ ke コ ko ガ ga ギ gi グ gu ゲ ge ゴ go サ sa シ shi ス su セ se ソ so ザ za ジ ji ズ zu ゼ ze ゾ zo
        タ ta チ chi ツ tsu テ te ト to ダ da ヂ ji ヅ zu デ de ド do ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ hu ヘ he ホ ho バ ba ビ bi ブ bu ベ be ボ bo
        パ pa ピ pi プ pu ペ pe ポ po マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ 'i ヱ 'e ヲ o ン n ヴ vu
        キャ kya キュ kyu キョ kyo ギャ gya ギュ gyu ギョ gyo シャ sha シュ shu シェ she ショ sho ジャ ja ジュ ju ジェ je ジョ jo チャ cha チュ chu チェ che チョ cho
        ニャ nya ニュ nyu ニョ nyo ヒャ hya ヒュ hyu ヒョ hyo ビャ bya ビュ byu ビョ byo ピャ pya ピュ pyu ピョ pyo ミャ mya ミュ myu ミョ myo リャ rya リュ ryu リョ ryo
        ファ hwa フィ hwi フェ hwe フォ hwo フュ hyu ヴァ va ヴィ vi ヴェ ve ヴォ vo ウィ wi ウェ we ウォ wo ティ ti ディ di テュ tyu デュ dyu トゥ tu ドゥ du
        クァ kwa クィ kwi クェ kwe クォ kwo グァ gwa グォ gwo ツァ tsa ツィ tsi ツェ tse ツォ tso スィ si ズィ zi イェ ye ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo
        ッ - ー -
        """);

    /// <summary>The text with its kana in Latin letters.</summary>
    public static string Romanize(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        var lookup = Syllables.GetAlternateLookup<ReadOnlySpan<char>>();
        var katakana = Scripts.ToKatakana(text);
        for (var index = 0; index < katakana.Length;)
        {
            var length = index + 2 <= katakana.Length && lookup.ContainsKey(katakana.AsSpan(index, 2)) ? 2 : 1;
            result.Append(lookup.TryGetValue(katakana.AsSpan(index, length), out var latin) ? latin : katakana[index]);
            index += length;
        }

        return result.ToString();
    }

    private static FrozenDictionary<string, string> Read(string table) => table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1] == "-" ? "" : pair[1], StringComparer.Ordinal);
}
