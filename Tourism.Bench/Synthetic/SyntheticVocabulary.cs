using System.Text;
using Tourism.Core;

namespace Tourism.Bench.Synthetic;

/// <summary>
/// Words that look like Japanese and occur as words do: by Zipf's law over the whole vocabulary, and half of them from the few hundred words
/// of the topic. They are made of 2,000 Chinese characters, themselves of very different frequency, and of katakana.
/// </summary>
internal sealed class SyntheticVocabulary
{
    private const int Words = 50_000;
    private const int WordsOfTopic = 300;
    private const int Characters = 2000;
    private const double KatakanaShare = 0.3;
    private const string Katakana = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    private static readonly string[] Particles = ["の", "と", "や", "は", "が", "を", "に", "で", "から", "まで"];
    private static readonly string[] QuestionEnds = ["は何ですか。", "はどこですか。", "はいつですか。", "はありますか。", "について教えてください。"];
    private static readonly int[] Finals = [0, 1, 4, 8, 16, 17, 21]; // the final consonants that names mostly have

    private readonly string[] words;
    private readonly ZipfDistribution anyWord = new(Words, 1);
    private readonly ZipfDistribution wordOfTopic = new(WordsOfTopic, 1);

    public SyntheticVocabulary(ulong seed)
    {
        var character = new ZipfDistribution(Characters, 0.7);
        words = [.. Enumerable.Range(0, Words).Select(rank =>
        {
            var numbers = new SeededNumbers(seed, Purpose.Vocabulary, rank);
            return numbers.NextShare() < KatakanaShare ? KatakanaWord(ref numbers) : HanWord(ref numbers, character);
        })];
    }

    /// <summary>A question of about 20 characters.</summary>
    public string Question(ref SeededNumbers numbers, int topic)
    {
        var text = new StringBuilder().Append(Word(ref numbers, topic));
        while (text.Length < 12)
        {
            text.Append('の').Append(Word(ref numbers, topic));
        }

        return text.Append(QuestionEnds[numbers.Below(QuestionEnds.Length)]).ToString();
    }

    /// <summary>An answer of about 60 characters.</summary>
    public string Answer(ref SeededNumbers numbers, int topic)
    {
        var text = new StringBuilder().Append(Word(ref numbers, topic));
        while (text.Length < 56)
        {
            text.Append(Particles[numbers.Below(Particles.Length)]).Append(Word(ref numbers, topic));
        }

        return text.Append("です。").ToString();
    }

    /// <summary>A Korean name such as 가람식당.</summary>
    public static string Name(ref SeededNumbers numbers, TourismDomain domain)
    {
        var name = new StringBuilder();
        for (var length = 2 + numbers.Below(2); length > 0; length--)
        {
            name.Append((char)('가' + 28 * numbers.Below(399) + Finals[numbers.Below(Finals.Length)]));
        }

        return name.Append(domain switch
        {
            TourismDomain.Food => "식당",
            TourismDomain.Stay => "호텔",
            TourismDomain.Nat => "공원",
            TourismDomain.His => "박물관",
            TourismDomain.Shop => "시장",
            _ => "체험관",
        }).ToString();
    }

    private string Word(ref SeededNumbers numbers, int topic)
    {
        var isOfTopic = (numbers.Next() & 1) == 0;
        return words[isOfTopic ? (topic * 7919 + wordOfTopic.Draw(ref numbers)) % Words : anyWord.Draw(ref numbers)];
    }

    private static string HanWord(ref SeededNumbers numbers, ZipfDistribution character)
    {
        Span<char> word = stackalloc char[2 + numbers.Below(2)];
        foreach (ref var place in word)
        {
            place = (char)('一' + 10 * character.Draw(ref numbers));
        }

        return word.ToString();
    }

    private static string KatakanaWord(ref SeededNumbers numbers)
    {
        Span<char> word = stackalloc char[3 + numbers.Below(3)];
        foreach (ref var place in word)
        {
            place = Katakana[numbers.Below(Katakana.Length)];
        }

        return word.ToString();
    }
}
