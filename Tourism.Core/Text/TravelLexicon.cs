namespace Tourism.Core.Text;

/// <summary>
/// Words of travellers in the three languages: which domain they ask for (맛집, グルメ, restaurant), which theme (온천, 温泉, hot spring), which
/// fact of a place (입장료, 休館日, opening hours), and words that say nothing of what is looked for (추천해줘, おすすめ, best).
/// </summary>
public sealed class TravelLexicon
{
    private readonly PhraseMatcher<Entry[]> words;

    private TravelLexicon(PhraseMatcher<Entry[]> words) => this.words = words;

    /// <summary>Reads the lexicon that is part of the product, <c>travel-words.tsv</c>.</summary>
    public static TravelLexicon Load()
    {
        var entries = EmbeddedTable.Read("travel-words.tsv")
            .SelectMany(columns => columns[2..].SelectMany(column => column.Split('|'))
                .Select(word => (Word: TextFolding.Fold(word), Entry: new Entry(columns[0], columns[1]))))
            .GroupBy(pair => pair.Word, pair => pair.Entry, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.Distinct().ToArray()));
        return new TravelLexicon(new PhraseMatcher<Entry[]>(entries, insideWords: true));
    }

    /// <summary>What the words of a text ask for.</summary>
    public LexiconReading Read(string text)
    {
        var folded = TextFolding.Fold(text);
        var matches = words.Find(folded).Where(match => IsWord(folded, match)).ToList();
        var entries = matches.SelectMany(match => match.Value).ToList();
        return new LexiconReading(
            [.. entries.Where(entry => entry.Kind == Entry.Domain).Select(entry => Enum.Parse<TourismDomain>(entry.Target, ignoreCase: true)).Distinct()],
            [.. entries.Where(entry => entry.Kind == Entry.Theme).Select(entry => entry.Target).Distinct()],
            [.. matches.Select(match => new TextSpan(match.Start, match.Length))],
            Spans(matches, entries => Array.TrueForAll(entries, entry => entry.Kind == Entry.Stop)),
            Spans(matches, entries => Array.Exists(entries, entry => entry.Kind == Entry.Fact)));
    }

    // In Japanese, verbs and particles are written to the word without a space (行きたいところ), and may be one kana.
    private static bool IsWord(string folded, PhraseMatch<Entry[]> match) =>
        Scripts.Of(folded[match.Start]) is Script.Kana or Script.Han || WordPart.IsWord(folded, match.Start, match.Length);

    private static TextSpan[] Spans(IEnumerable<PhraseMatch<Entry[]>> matches, Predicate<Entry[]> holds) =>
        [.. matches.Where(match => holds(match.Value)).Select(match => new TextSpan(match.Start, match.Length))];

    private sealed record Entry(string Kind, string Target)
    {
        public const string Domain = "domain";
        public const string Theme = "theme";
        public const string Fact = "fact";
        public const string Stop = "stop";
    }
}

/// <summary>What the words of a text ask for.</summary>
/// <param name="Domains">Domains asked for by general words, in the order of the text.</param>
/// <param name="Themes">Themes, as the tags of places write them (<c>hot-spring</c>).</param>
/// <param name="Known">Spans of the folded text that the lexicon knows: domain words, theme words and filler.</param>
/// <param name="Filler">Those of them that ask for nothing.</param>
/// <param name="Facts">Those of them that ask a fact of a place: its hours, price, way.</param>
public sealed record LexiconReading(
    IReadOnlyList<TourismDomain> Domains, IReadOnlyList<string> Themes, IReadOnlyList<TextSpan> Known, IReadOnlyList<TextSpan> Filler,
    IReadOnlyList<TextSpan> Facts)
{
    /// <summary>Whether a fact of one place is asked for.</summary>
    public bool AsksFact => Facts.Count > 0;
}
