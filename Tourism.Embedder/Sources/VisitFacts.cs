using System.Globalization;
using System.Text.RegularExpressions;

namespace Tourism.Embedder.Sources;

/// <summary>Opening hours and closing days that stand plainly in a Japanese text (folded); what is not plain is not guessed.</summary>
internal static partial class VisitFacts
{
    private const string Days =
        """(?:(?:毎週|毎月|第\d(?:[・,、]\d)*)?[月火水木金土日](?:[・,、][月火水木金土日])*曜日?|名節(?:当日|連休)?|旧正月(?:当日|連休)?|秋夕(?:当日|連休)?|元日|元旦|年末年始|祝日|公休日)""";

    [GeneratedRegex("""(?<!\d)(\d{1,2}):([0-5]\d)\s?[~〜\-–—]\s?(?:翌日?)?(\d{1,2}):([0-5]\d)(?!\d)""", RegexOptions.CultureInvariant)]
    private static partial Regex Range { get; }

    [GeneratedRegex("""(?:営業|利用|運営|開館|開園|開場|観覧|開放)(?:時間)?\D{0,12}$""", RegexOptions.CultureInvariant)]
    private static partial Regex Label { get; }

    [GeneratedRegex(
        $"""年中無休|(?:定休日|休業日|休館日|休園日|休日)(?:は|:|/)?\s?(?<days>{Days}(?:[・,、と]{Days})*)|(?<days>{Days}(?:[・,、と]{Days})*)(?:は|に|には|のみ)?\s?(?:定休|休業|休館|休園|休み|休む|お休み)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Closing { get; }

    /// <summary>As <c>12:00-02:00</c>: the range behind a word such as 営業時間, else the only one there is.</summary>
    public static string? Hours(string folded)
    {
        Match[] ranges = [.. Range.Matches(folded).Where(IsTime)];
        return ranges.FirstOrDefault(range => Label.IsMatch(folded[Math.Max(0, range.Index - 24)..range.Index])) is { } labelled
            ? Format(labelled)
            : ranges.Select(Format).Distinct().ToArray() is [var only] ? only : null;
    }

    /// <summary>The closing days in the text's words.</summary>
    public static string? Closed(string folded) => Closing.Match(folded) is { Success: true } match
        ? match.Groups["days"] is { Success: true } days ? days.Value : match.Value
        : null;

    // Hours after midnight are written 25:00 too.
    private static bool IsTime(Match range) => Number(range, 1) < 24 && Number(range, 3) <= 30;

    private static string Format(Match range) => string.Create(CultureInfo.InvariantCulture,
        $"{Number(range, 1):D2}:{range.Groups[2].Value}-{Number(range, 3):D2}:{range.Groups[4].Value}");

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
