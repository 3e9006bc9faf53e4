using System.Text.RegularExpressions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>
/// Recognises small talk by the phrases of <c>small-talk.tsv</c>: they make up most of the turn, and nothing else asks for anything.
/// </summary>
internal sealed partial class SmallTalk
{
    /// <summary>"Thanks mate" thanks whoever mate is; this share of other words says something of their own.</summary>
    private const double MostUnknown = 0.5;

    /// <summary>"Where people wait for the sunrise" has one word of small talk among many.</summary>
    private const double LeastTalk = 0.2;

    /// <summary>"Hello, I am a student from Japan" asks for nothing, whatever it tells.</summary>
    private const double MostUnknownWhereTold = 0.8;

    /// <summary>Most letters of a cry between laughter: 웃겨ㅋㅋㅋㅋ.</summary>
    private const int ShortCry = 4;

    private readonly PhraseMatcher<TalkTopic?> phrases = WordTable.Matcher(
        WordTable.Read("small-talk.tsv"),
        keyColumns: 1,
        row => row[0] == "filler" ? (TalkTopic?)null : Enum.Parse<TalkTopic>(row[0], ignoreCase: true),
        insideWords: false);

    /// <summary>The topic of a text that <see cref="TextFolding.Fold"/> gave; null when it says anything else.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="requests">Where it has words that ask for places or plans; inside a phrase they do not count (또 봐요).</param>
    public TalkTopic? Read(string folded, IEnumerable<TextSpan> requests)
    {
        var found = phrases.Find(folded);
        var matches = found.Where(match => IsWord(folded, match, found)).ToList();
        TextSpan[] talk = [.. matches.Where(match => match.Value is not null).Select(match => new TextSpan(match.Start, match.Length))];
        var recalls = matches.Any(match => match.Value is TalkTopic.Thanks or TalkTopic.Goodbye) && Recalling().IsMatch(folded);
        if (!recalls && requests.Any(request => !talk.Any(span => Covers(span, request))))
        {
            return null;
        }

        var unknown = Letters(folded, [.. matches.Select(match => new TextSpan(match.Start, match.Length))]);
        var letters = Letters(folded, []);
        if (letters <= ShortCry && Laughter().Count(folded) >= Math.Max(1, letters))
        {
            return TalkTopic.Chat;
        }

        if (talk.Sum(span => span.Length) < LeastTalk * letters)
        {
            return null;
        }

        return !recalls && unknown >= (Tells(folded) ? MostUnknownWhereTold : MostUnknown) * letters
            ? null
            // "Hello, what can you do?" asks for help; "안녕? 고마워" thanks: what comes later in the enum says more.
            : matches.Max(match => match.Value);
    }

    /// <summary>
    /// The small talk that a turn opens with before it asks for something: 고마워 근데 …, OK, then …. Words such as "great" open only before a
    /// stop or a connecting word, else they describe what follows.
    /// </summary>
    public TextSpan? Opening(string folded)
    {
        var found = phrases.Find(folded);
        var end = 0;
        foreach (var match in found.Where(match => match.Value is not null && IsWord(folded, match, found)))
        {
            var next = match.Start + match.Length;
            if (Residue.Of(folded[end..match.Start], []).Length > 0 || (match.Value == TalkTopic.Chat && !Pause().IsMatch(folded[next..])))
            {
                break;
            }

            end = next;
        }

        return end > 0 ? new TextSpan(0, end) : null;
    }

    [GeneratedRegex(@"^\w{0,2}\s*(?:[\p{P}~]|그럼|그러면|근데|그런데|그리고|じゃあ|じゃ|では|それでは|それじゃ|でも|(?:and|so|then|but|now|what about|how about)\b)")]
    private static partial Regex Pause();

    // Thanks for what was good asks for nothing, whatever was good: 덕분에 부산 여행 잘 다녀왔어요.
    [GeneratedRegex(@"다녀왔|좋았|즐거웠|맛있었|재밌었|재미있었|최고였|楽しかった|良かった|よかった|行ってきまし|美味しかった|おいしかった|最高でした"
        + @"|\b(?:was|were)\s+(?:so\s+|really\s+|very\s+)?(?:great|good|amazing|awesome|delicious|perfect|fun|wonderful|fantastic)\b"
        + @"|\b(?:enjoyed|loved|had\s+(?:a\s+)?(?:great|good|amazing|lovely|wonderful|fun))\b")]
    private static partial Regex Recalling();

    private static bool Tells(string folded) => Statement().IsMatch(folded) && !Question().IsMatch(folded);

    [GeneratedRegex(@"(?:요|다|네|지|당|야|어|です|ます|ました|でした|だよ|ですよ|ね|よ|な|た)[\s\p{P}\p{S}\p{Cs}\u1100-\u11FF]*$"
        + @"|\b(?:i|i'm|im|i've|we|we're|my|it's|that's|you're)\b")]
    private static partial Regex Statement();

    [GeneratedRegex(@"\?|알려|추천|찾|어디|뭐|무엇|무슨|어떤|언제|얼마|어떻게|누구|몇|줘|싶|있나|있을까|나요|까요|인가|教え|どこ|何|なに|いつ|いくら|どう|誰|ですか|ますか|ください|下さい|おすすめ|欲しい|ほしい|たい"
        + @"|\b(?:what|whats|where|when|how|which|who|why|recommend|find|show|tell|give|need|want"
        + @"|looking|search|suggest|can|could|is there|are there|any)\b")]
    private static partial Regex Question();

    // Laughter and tears (ㅋㅋ, ㅠㅠ) are folded to conjoining jamo.
    [GeneratedRegex(@"[\u1100-\u11FF]")]
    private static partial Regex Laughter();

    // 바이킹 and バイキング begin as 바이 and バイ do: Hangul goes on with endings alone, katakana ends with the word.
    private static bool IsWord(string folded, PhraseMatch<TalkTopic?> match, List<PhraseMatch<TalkTopic?>> found)
    {
        var end = match.Start + match.Length;
        var next = end;
        while (next < folded.Length && Continues(folded[end - 1], folded[next]) && !found.Any(other => other.Start == next))
        {
            next++;
        }

        return next == end || FunctionWords.Are(folded[end..next]);
    }

    private static bool Continues(char last, char next) => Scripts.Of(last) switch
    {
        Script.Hangul => Scripts.Of(next) == Script.Hangul,
        Script.Kana => last is >= 'ァ' and <= 'ヺ' && next is (>= 'ァ' and <= 'ヺ') or 'ー',
        _ => false,
    };

    private static bool Covers(TextSpan outer, TextSpan inner) =>
        outer.Start <= inner.Start && inner.Start + inner.Length <= outer.Start + outer.Length;

    private static int Letters(string folded, TextSpan[] known) =>
        Residue.Of(folded, known).Split(' ').Where(run => known.Length == 0 || !FunctionWords.Are(run)).Sum(run => run.Length);
}
