using System.Globalization;
using System.Text.RegularExpressions;
using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.RagApi.Answering;

/// <summary>
/// Opening hours and closing days in the asker's language, whichever language the source wrote them in: months and weekdays by rule, words by
/// <c>fact-words.tsv</c>. What cannot be translated is left out rather than shown half-translated.
/// </summary>
internal static partial class FactTexts
{
    private const string KoreanDays = "월화수목금토일";
    private const string JapaneseDays = "月火水木金土日";

    private static readonly string[] EnglishDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly Row[] Rows = [.. EmbeddedTable.Read("fact-words.tsv", typeof(FactTexts).Assembly).Select(Row.Of)];

    [GeneratedRegex(@"(\d{1,2})월 (\d{1,2})일", RegexOptions.CultureInvariant)]
    private static partial Regex Date { get; }

    // 3~10월, 3·6·9·12월
    [GeneratedRegex(@"(\d{1,2}(?:[~·]\d{1,2})*)월", RegexOptions.CultureInvariant)]
    private static partial Regex Months { get; }

    // 월요일, 금~일, 수·토요일; 일 alone is a day of the month, and in 공휴일 a part of a word.
    [GeneratedRegex(@"(?<![가-힣])[월화수목금토일](?:(?:[~·][월화수목금토일])+(?:요일)?|요일(?:[~·][월화수목금토일]요일)*)(?!요일)", RegexOptions.CultureInvariant)]
    private static partial Regex KoreanWeekdays { get; }

    [GeneratedRegex(@"(?<![一-龠-[週]])[月火水木金土日](?:(?:[・,、][月火水木金土日])*曜日?|(?:[・,、][月火水木金土日])+(?![一-龠]))", RegexOptions.CultureInvariant)]
    private static partial Regex JapaneseWeekdays { get; }

    [GeneratedRegex(@"^(?<main>[^(]*)\((?<notes>.*)\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed { get; }

    /// <summary>The text in that language, or null when a word is left that cannot be translated.</summary>
    public static string? Translate(string? text, Language language)
    {
        if (text is null || IsReadable(text, language))
        {
            return text;
        }

        var source = Has(text, Script.Hangul) ? Language.Ko : Language.Ja;
        var translated = source == Language.Ko ? Korean(text, language) : Japanese(text, language);
        foreach (var row in Rows.Where(row => row.Source == source))
        {
            translated = row.Pattern.Replace(translated, row.Replacement.Best(language));
        }

        return IsReadable(translated, language) ? translated.Trim() : null;
    }

    /// <summary>Hours in that language; notes in brackets that cannot be translated are left out, each by itself.</summary>
    public static string? TranslateHours(string? hours, Language language)
    {
        if (Translate(hours, language) is { } whole || hours is null)
        {
            return Translate(hours, language);
        }

        var parts = Bracketed.Match(hours);
        if (!parts.Success || Translate(parts.Groups["main"].Value.Trim(), language) is not { } main)
        {
            return null;
        }

        var notes = parts.Groups["notes"].Value.Split(", ").Select(note => Translate(note, language)).OfType<string>().ToList();
        return notes.Count == 0 ? main : $"{main} ({string.Join(language == Language.Ja ? "、" : ", ", notes)})";
    }

    private static string Korean(string text, Language language)
    {
        var dated = Date.Replace(text, match => language == Language.Ja
            ? $"{match.Groups[1].Value}月{match.Groups[2].Value}日"
            : $"{match.Groups[2].Value} {Month(match.Groups[1].Value, "MMMM")}");
        var months = Months.Replace(dated, match => language == Language.Ja
            ? Join(match.Groups[1].Value, language, number => number) + "月"
            : Join(match.Groups[1].Value, language, number => Month(number, "MMM")));
        return KoreanWeekdays.Replace(months, match => Weekdays(match.Value.Replace("요일", "", StringComparison.Ordinal), KoreanDays, language));
    }

    private static string Japanese(string text, Language language) => JapaneseWeekdays.Replace(
        text,
        match => Weekdays(string.Concat(match.Value.Where((character, index) => character is not '曜' && !(character == '日' && index > 0 && match.Value[index - 1] == '曜')))
            .Replace('、', '·').Replace(',', '·').Replace('・', '·'), JapaneseDays, language));

    private static string Weekdays(string list, string days, Language language)
    {
        var isOne = list.Length == 1;
        return language switch
        {
            Language.En => Join(list, language, day => isOne ? EnglishDays[Index(day)] : EnglishDays[Index(day)][..3]),
            Language.Ja => Join(list, language, day => JapaneseDays[Index(day)].ToString()) + "曜日",
            _ => Join(list, language, day => KoreanDays[Index(day)].ToString()) + "요일",
        };

        int Index(string day) => days.IndexOf(day, StringComparison.Ordinal);
    }

    // Lists (·) and ranges (~) of months or weekdays.
    private static string Join(string list, Language language, Func<string, string> word) => string.Concat(
        Regex.Split(list, "([~·])").Select(part => (part, language) switch
        {
            ("~", Language.En) => "-",
            ("~", Language.Ja) => "～",
            ("·", Language.En) => "/",
            ("·", Language.Ja) => "・",
            ("~" or "·", _) => part,
            _ => word(part),
        }));

    private static string Month(string number, string format) => int.TryParse(number, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
        ? new DateOnly(2000, month, 1).ToString(format, CultureInfo.InvariantCulture)
        : number;

    private static bool IsReadable(string text, Language language) => language switch
    {
        Language.Ko => !Has(text, Script.Kana) && !Has(text, Script.Han),
        Language.Ja => !Has(text, Script.Hangul),
        _ => !Has(text, Script.Hangul) && !Has(text, Script.Kana) && !Has(text, Script.Han),
    };

    private static bool Has(string text, Script script) => text.Any(character => Scripts.Of(character) == script);

    private sealed record Row(Language Source, Regex Pattern, LocalizedText Replacement)
    {
        public static Row Of(string[] columns) => new(
            WireNames.TryParseLanguage(columns[0], out var source) ? source : throw new InvalidDataException($"fact-words.tsv: {columns[0]}"),
            new Regex(columns[1], RegexOptions.CultureInvariant),
            new LocalizedText { Ko = columns[2], Ja = columns[3], En = columns[4] });
    }
}
