namespace Tourism.Core;

/// <summary>One text in up to three languages; a language that is not known is null.</summary>
public sealed record LocalizedText
{
    /// <summary>Korean text.</summary>
    public string? Ko { get; init; }

    /// <summary>Japanese text.</summary>
    public string? Ja { get; init; }

    /// <summary>English text.</summary>
    public string? En { get; init; }

    /// <summary>The text in exactly that language, or null.</summary>
    public string? this[Language language] => language switch
    {
        Language.Ko => Ko,
        Language.Ja => Ja,
        _ => En,
    };

    /// <summary>The text in the language asked for, else in Korean, else in any; empty when there is none.</summary>
    public string Best(Language language) => this[language] ?? Ko ?? En ?? Ja ?? "";

    /// <summary>The known texts with their languages, in the order ko, ja, en.</summary>
    public IEnumerable<(Language Language, string Text)> Known() =>
        WireNames.Languages.Where(language => this[language] is not null).Select(language => (language, this[language]!));

    /// <summary>A text that is known in one language alone.</summary>
    public static LocalizedText Of(Language language, string text) => language switch
    {
        Language.Ko => new() { Ko = text },
        Language.Ja => new() { Ja = text },
        _ => new() { En = text },
    };
}
