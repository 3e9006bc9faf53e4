using Tourism.Core.Regions;
using Tourism.Core.Text;

namespace Tourism.ChatApi.Intents;

/// <summary>Everything that was found in one folded text, with where it stands.</summary>
/// <param name="Whole">The folded text.</param>
/// <param name="Wanted">The same with spaces in the place of what it turns down.</param>
internal sealed record UtteranceFindings(string Whole, string Wanted)
{
    private static readonly Cue[] OfConversation = [Cue.Back, Cue.Among, Cue.More, Cue.Go, Cue.Filler];

    // Words that small talk has too: travel as such, "there", "I am here".
    private static readonly Cue[] OfSmallTalk = [Cue.Trip, Cue.Back, Cue.Go, Cue.Filler];

    public required IReadOnlyList<TextSpan> Rejected { get; init; }

    public required IReadOnlyList<RegionMention> Mentions { get; init; }

    public required LexiconReading Travel { get; init; }

    public required Duration? Duration { get; init; }

    public required NamedDate? Date { get; init; }

    public required Ordinal? Ordinal { get; init; }

    public required IReadOnlyList<PhraseMatch<PlanWord>> Words { get; init; }

    /// <summary>Small talk that it opens with.</summary>
    public required TextSpan? Opening { get; init; }

    /// <summary>Names of regions.</summary>
    public IEnumerable<TextSpan> Named => Mentions.Select(mention => mention.Span);

    /// <summary>Words that have a meaning in the conversation alone; no document has them.</summary>
    public IEnumerable<TextSpan> Conversational => [.. Of(OfConversation.Contains), .. Span(Ordinal?.Span), .. Span(Opening)];

    /// <summary>Words that ask for places or plans, so that the turn is no small talk.</summary>
    public IReadOnlyList<TextSpan> Requests =>
    [
        .. Travel.Known.Except(Travel.Filler), .. Of(cue => !OfSmallTalk.Contains(cue)), .. Named, .. Rejected, .. Span(Ordinal?.Span),
        .. Span(Duration is { IsFirm: true } length ? length.Span : null),
    ];

    /// <summary>Whether it has words that no list of words explains.</summary>
    public bool HasUnknownWords
    {
        get
        {
            TextSpan[] known =
            [
                .. Travel.Known, .. Named, .. Words.Select(Span), .. Span(Duration?.Span), .. Span(Date?.Span),
                .. Span(Ordinal?.Span), .. Span(Opening),
            ];
            return Residue.Of(Wanted, known).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(IsContent);
        }
    }

    // Single Hangul and kana characters are particles.
    private static bool IsContent(string run) => (run.Length > 1 || Scripts.Of(run[0]) is Script.Han) && !FunctionWords.Are(run);

    private IEnumerable<TextSpan> Of(Func<Cue, bool> isWanted) =>
        Words.Where(word => word.Value.Cue is { } cue && isWanted(cue)).Select(Span);

    private static TextSpan Span(PhraseMatch<PlanWord> match) => new(match.Start, match.Length);

    private static IEnumerable<TextSpan> Span(TextSpan? span) => span is { } known ? [known] : [];
}
