using Tourism.Core;
using Tourism.Core.Regions;

namespace Tourism.ChatApi.Intents;

/// <summary>What a search is about, its region left open: <c>best restaurants in {region}</c>.</summary>
internal sealed record Subject(string Words)
{
    private const string Hole = "{region}";

    // What a plan without wishes holds too; words such as travel match every place alike, hotels first.
    private static readonly LocalizedText Anything = new() { Ko = "자연 역사 맛집", Ja = "自然 歴史 グルメ", En = "nature history food" };

    public bool IsEmpty => !Words.Replace(Hole, "", StringComparison.Ordinal).Any(char.IsLetterOrDigit);

    /// <summary>Whatever there is in a region.</summary>
    public static Subject Everything(Language language) => new(Anything.Best(language));

    /// <summary>The words of a text with a hole for the region named at a span, or without one when none is.</summary>
    public static Subject Of(string text, int start, int length) => new($"{text[..start]}{Hole}{text[(start + length)..]}");

    /// <summary>The question for a region.</summary>
    public string In(Region? region, Language language)
    {
        var name = region?.Name.Best(language) ?? "";
        var text = Words.Contains(Hole, StringComparison.Ordinal) ? Words.Replace(Hole, name, StringComparison.Ordinal) : $"{name} {Words}";
        return Tidy(text);
    }

    /// <summary>The text with single spaces.</summary>
    public static string Tidy(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
