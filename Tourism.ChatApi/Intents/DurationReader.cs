using System.Globalization;
using System.Text.RegularExpressions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Finds how long a trip shall be: <c>1박 2일</c> is 2 days, <c>2泊3日</c> 3, <c>3 nights</c> 4, <c>사흘</c> 3.</summary>
internal sealed class DurationReader
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["fourteen"] = 14,
        ["a"] = 1,
        ["an"] = 1,
        ["another"] = 1,
        ["일"] = 1,
        ["이"] = 2,
        ["삼"] = 3,
        ["사"] = 4,
        ["오"] = 5,
        ["육"] = 6,
        ["칠"] = 7,
        ["팔"] = 8,
        ["구"] = 9,
    };

    private readonly PhraseMatcher<(int Days, bool IsFirm)?> words = WordTable.Matcher<(int Days, bool IsFirm)?>(
        WordTable.Read("plan-words.tsv").Where(row => row[0] is "duration" or "moment" || row[1] == "none"), keyColumns: 2,
        row => row[1] == "none" ? null : (int.Parse(row[1], CultureInfo.InvariantCulture), row[0] == "duration"), insideWords: true);

    /// <summary>The length of a trip in a text that <see cref="TextFolding.Fold"/> gave; of several the most telling one.</summary>
    public Duration? Read(string folded) =>
        Length(folded) is { } duration ? duration with { Change = Change(folded, duration.Span) } : null;

    private Duration? Length(string folded) =>
        Number(DurationPatterns.NightsAndDays().Match(folded), days => days)
        ?? Number(DurationPatterns.ShortForm().Match(folded), days => days)
        ?? Number(DurationPatterns.EnglishDays().Match(folded), days => days)
        ?? Number(DurationPatterns.Nights().Match(folded), nights => nights + 1)
        ?? Number(DurationPatterns.EnglishNights().Match(folded), nights => nights + 1)
        ?? Number(DurationPatterns.Weeks().Match(folded), weeks => weeks * 7)
        ?? Word(folded, isFirm: true)
        ?? Number(DurationPatterns.KoreanDays().Match(folded), days => days)
        ?? Number(Firmest(DurationPatterns.JapaneseDays().Matches(folded)), days => days)
        ?? Word(folded, isFirm: false);

    private static Match Firmest(MatchCollection matches) =>
        matches.OrderByDescending(match => match.Groups["firm"].Success).FirstOrDefault() ?? Match.Empty;

    private static int Change(string folded, TextSpan span)
    {
        var after = folded[(span.Start + span.Length)..];
        var isLonger = DurationPatterns.Longer().IsMatch(after)
            || DurationPatterns.LongerWithin().IsMatch(folded.AsSpan(span.Start, span.Length));
        return isLonger ? 1 : DurationPatterns.Shorter().IsMatch(after) ? -1 : 0;
    }

    private static Duration? Number(Match match, Func<int, int> days)
    {
        if (!match.Success || Parse(match.Groups["n"].Value) is not (> 0 and var number))
        {
            return null;
        }

        // "1일", "一日", "a day" may mean "in a day"; with 間 or 박 they cannot.
        var firm = days(number) > 1 || match.Groups["firm"].Success;
        return new Duration(days(number), firm, new TextSpan(match.Index, match.Length));
    }

    private Duration? Word(string folded, bool isFirm) => words.Find(folded)
        .Where(match => match.Value is { } value && value.IsFirm == isFirm)
        .Select(match => (match.Value!.Value.Days, Span: new TextSpan(match.Start, match.Length)))
        .Select(word => new Duration(word.Days, isFirm || IsLength(folded, word.Span), word.Span))
        .FirstOrDefault();

    // "하루" may be any day; "하루밖에", "一日しか" and "I have one day" say how long.
    private static bool IsLength(string folded, TextSpan span) =>
        DurationPatterns.LengthAfter().IsMatch(folded[(span.Start + span.Length)..])
        || DurationPatterns.LengthBefore().IsMatch(folded[..span.Start]);

    private static int Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return Words.TryGetValue(text, out number) ? number : Han(text);
    }

    // 三 = 3, 十 = 10, 十二 = 12, 二十 = 20
    private static int Han(string text)
    {
        const string Digits = "一二三四五六七八九";
        var ten = text.IndexOf('十');
        var head = Digits.IndexOf(text[0]) + 1;
        var tail = Digits.IndexOf(text[^1]) + 1;
        return ten < 0 ? head : (ten == 0 ? 1 : head) * 10 + (ten == text.Length - 1 ? 0 : tail);
    }
}
