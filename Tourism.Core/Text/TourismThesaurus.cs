namespace Tourism.Core.Text;

/// <summary>
/// Words of travelling that mean the same in the three languages: 해수욕장, 海水浴場, beach. What one language asks is found in texts of the others.
/// </summary>
public sealed class TourismThesaurus
{
    private readonly PhraseMatcher<Row[]> words;

    private TourismThesaurus(PhraseMatcher<Row[]> words) => this.words = words;

    /// <summary>Reads <c>tourism-terms.tsv</c>, which is part of the product.</summary>
    public static TourismThesaurus Load()
    {
        var rows = EmbeddedTable.Read("tourism-terms.tsv").Select(columns => new Row([.. columns.SelectMany(column => column.Split('|')).Select(TextFolding.Fold)]));
        var entries = rows.SelectMany(row => row.Terms.Select(term => (Term: term, Row: row)))
            .GroupBy(entry => entry.Term, entry => entry.Row, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.ToArray()));
        return new TourismThesaurus(new PhraseMatcher<Row[]>(entries, insideWords: true));
    }

    /// <summary>The terms of a folded text, each with the terms of all languages that mean the same.</summary>
    public IReadOnlyList<ThesaurusTerm> Find(string folded) =>
    [
        .. words.Find(folded).Where(match => IsWord(folded, match.Start, match.Length))
            .Select(match =>
            {
                var term = folded.Substring(match.Start, match.Length);
                return new ThesaurusTerm(
                    new TextSpan(match.Start, match.Length),
                    [.. match.Value.SelectMany(row => row.Terms).Where(other => other != term).Distinct(StringComparer.Ordinal)]);
            }),
    ];

    // One syllable of Hangul or kana and one Chinese character are words only by themselves (절, 섬, 山), maybe with a particle: 산 is no mountain
    // in 부산, nor is 山 in 釜山.
    private static bool IsWord(string text, int start, int length)
    {
        var script = Scripts.Of(text[start]);
        if (length > 1)
        {
            return true;
        }

        var isFirst = start == 0 || Scripts.Of(text[start - 1]) != script;
        var isLast = start + 1 == text.Length || Scripts.Of(text[start + 1]) != script;
        return isFirst && (isLast || (script == Script.Hangul && KoreanEnding.IsParticle(Word(text, start + 1))));
    }

    private static ReadOnlySpan<char> Word(string text, int start)
    {
        var end = start;
        while (end < text.Length && Scripts.Of(text[end]) == Script.Hangul)
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    private sealed record Row(IReadOnlyList<string> Terms);
}

/// <summary>A term of the thesaurus in a text.</summary>
/// <param name="Span">Where it stands in the folded text.</param>
/// <param name="Synonyms">Folded terms of all three languages that mean the same, without the term itself.</param>
public sealed record ThesaurusTerm(TextSpan Span, IReadOnlyList<string> Synonyms);
