using System.Text.RegularExpressions;

namespace Tourism.RagApi.Questions;

/// <summary>What places may cost.</summary>
internal enum PriceWish
{
    /// <summary>Nothing is said of it.</summary>
    Any,

    /// <summary>The cheaper the better.</summary>
    Cheap,

    /// <summary>Nothing.</summary>
    Free,
}

/// <summary>Reads what places may cost.</summary>
internal static partial class PriceWishReader
{
    public static PriceWish Read(string folded) => Free().IsMatch(folded) ? PriceWish.Free : Cheap().IsMatch(folded) ? PriceWish.Cheap : PriceWish.Any;

    [GeneratedRegex(@"무료로|무료인 (?:곳|데)|공짜|돈 안 (?:드는|내는)|無料(?:で|の(?:所|場所|スポット))|\bfor free\b|\bfree (?:entry|admission|to enter|things|places|sights)\b|\bis free\b|\bfree of charge\b")]
    private static partial Regex Free();

    [GeneratedRegex(@"(?<![가-힣])싼|저렴|가성비|안 비싼|값싼|安い|安く|格安|リーズナブル|\bcheap|\bbudget\b|\binexpensive\b|\baffordable\b")]
    private static partial Regex Cheap();
}
