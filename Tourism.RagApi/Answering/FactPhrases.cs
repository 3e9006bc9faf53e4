using System.Globalization;
using Tourism.Core;

namespace Tourism.RagApi.Answering;

/// <summary>How facts of a place are told in the three languages: as sentences, and as notes of a list.</summary>
internal static class FactPhrases
{
    private const string AllYear = "연중무휴";

    private static readonly LocalizedText[] EntryPrices =
    [
        new() { Ko = "입장은 무료입니다.", Ja = "入場は無料です。", En = "Entry is free." },
        new() { Ko = "요금은 저렴한 편입니다.", Ja = "料金は手ごろです。", En = "It is inexpensive." },
        new() { Ko = "요금은 보통 수준입니다.", Ja = "料金は標準的です。", En = "It is moderately priced." },
        new() { Ko = "요금은 다소 비싼 편입니다.", Ja = "料金はやや高めです。", En = "It is rather expensive." },
        new() { Ko = "요금은 비싼 편입니다.", Ja = "料金は高めです。", En = "It is expensive." },
    ];

    private static readonly LocalizedText[] Prices =
    [
        new() { Ko = "가격은 부담이 없습니다.", Ja = "費用はほとんどかかりません。", En = "It costs next to nothing." },
        new() { Ko = "가격은 저렴한 편입니다.", Ja = "価格は手ごろです。", En = "It is inexpensive." },
        new() { Ko = "가격은 보통 수준입니다.", Ja = "価格は標準的です。", En = "It is moderately priced." },
        new() { Ko = "가격은 다소 비싼 편입니다.", Ja = "価格はやや高めです。", En = "It is rather expensive." },
        new() { Ko = "가격은 비싼 편입니다.", Ja = "価格は高めです。", En = "It is expensive." },
    ];

    private static readonly LocalizedText[] PriceNotes =
    [
        new() { Ko = "무료", Ja = "無料", En = "Free" },
        new() { Ko = "가격대: 저렴", Ja = "価格帯: 手ごろ", En = "Prices: low" },
        new() { Ko = "가격대: 보통", Ja = "価格帯: 標準", En = "Prices: moderate" },
        new() { Ko = "가격대: 다소 비쌈", Ja = "価格帯: やや高め", En = "Prices: rather high" },
        new() { Ko = "가격대: 비쌈", Ja = "価格帯: 高め", En = "Prices: high" },
    ];

    public static string Hours(Language language, TourismDomain domain, string hours) => language switch
    {
        Language.Ko => $"운영 시간은 {hours}입니다.",
        Language.Ja => $"{HoursWord(domain)}は{hours}です。",
        _ => $"The opening hours are {hours}.",
    };

    public static string HoursNote(Language language, TourismDomain domain, string hours) => language switch
    {
        Language.Ko => $"운영 시간: {hours}",
        Language.Ja => $"{HoursWord(domain)}: {hours}",
        _ => $"Hours: {hours}",
    };

    /// <param name="language">Language of the sentence.</param>
    /// <param name="source">The days in the source's words.</param>
    /// <param name="closed">The days in that language.</param>
    public static string Closed(Language language, string source, string closed) => (language, IsOpenAllYear(source)) switch
    {
        (Language.Ko, true) => "연중무휴입니다.",
        (Language.Ja, true) => "年中無休です。",
        (_, true) => "It is open all year round.",
        (Language.Ko, _) => $"쉬는 날은 {closed}입니다.",
        (Language.Ja, _) => $"休みは{closed}です。",
        _ => $"Closing days: {closed}.",
    };

    public static string ClosedNote(Language language, string source, string closed) => (language, IsOpenAllYear(source)) switch
    {
        (Language.En, true) => "Open all year round",
        (_, true) => closed,
        (Language.Ko, _) => $"휴무: {closed}",
        (Language.Ja, _) => $"休み: {closed}",
        _ => $"Closed: {closed}",
    };

    /// <summary>What is entered costs an entrance fee, elsewhere one pays for what one takes.</summary>
    public static string Price(Language language, TourismDomain domain, int level)
    {
        var prices = domain is TourismDomain.Food or TourismDomain.Stay or TourismDomain.Shop ? Prices : EntryPrices;
        return prices[Math.Clamp(level, 0, prices.Length - 1)].Best(language);
    }

    public static string PriceNote(Language language, int level) => PriceNotes[Math.Clamp(level, 0, PriceNotes.Length - 1)].Best(language);

    public static string Duration(Language language, int minutes)
    {
        var (hours, rest) = (minutes / 60, minutes % 60);
        return language switch
        {
            Language.Ko => $"둘러보는 데 {Joined(hours > 0 ? $"{hours}시간" : "", rest > 0 ? $"{rest}분" : "", " ")}쯤 걸립니다.",
            Language.Ja => $"所要時間は{Joined(hours > 0 ? $"{hours}時間" : "", rest > 0 ? $"{rest}分" : "", "")}ほどです。",
            _ => $"Allow about {Joined(Plural(hours, "hour"), Plural(rest, "minute"), " ")}.",
        };
    }

    private static string HoursWord(TourismDomain domain) => domain is TourismDomain.Food or TourismDomain.Shop ? "営業時間" : "利用時間";

    private static bool IsOpenAllYear(string source) => source is AllYear or "年中無休";

    private static string Plural(int count, string unit) => count switch
    {
        0 => "",
        1 => $"1 {unit}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}s"),
    };

    private static string Joined(string first, string second, string separator) =>
        first.Length > 0 && second.Length > 0 ? first + separator + second : first + second;
}
