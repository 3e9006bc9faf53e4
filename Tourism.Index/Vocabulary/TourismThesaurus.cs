using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.Index.Vocabulary;

/// <summary>
/// Words of travelling that mean the same in the three languages: 해수욕장, 海水浴場, beach. What one language asks is found in texts of the others.
/// </summary>
public sealed class TourismThesaurus
{
    private readonly PhraseMatcher<Row[]> words;

    private TourismThesaurus(PhraseMatcher<Row[]> words) => this.words = words;

    /// <summary>Reads <c>tourism-terms.tsv</c> and <c>everyday-terms.tsv</c>, which are part of the product.</summary>
    public static TourismThesaurus Load()
    {
        var rows = Rows("tourism-terms.tsv", isOrdinary: false).Concat(Rows("everyday-terms.tsv", isOrdinary: true));
        var entries = rows.SelectMany(row => row.Terms.Select(term => (Term: term, Row: row)))
            .GroupBy(entry => entry.Term, entry => entry.Row, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.ToArray()));
        return new TourismThesaurus(new PhraseMatcher<Row[]>(entries, insideWords: true));
    }

    /// <summary>The terms of a folded text, each with the terms of all languages that mean the same.</summary>
    public IReadOnlyList<ThesaurusTerm> Find(string folded) =>
    [
        .. words.Find(folded).Where(match => WordPart.IsWord(folded, match.Start, match.Length))
            .Select(match =>
            {
                var term = folded.Substring(match.Start, match.Length);
                return new ThesaurusTerm(
                    new TextSpan(match.Start, match.Length),
                    [.. match.Value.SelectMany(row => row.Terms).Where(other => other != term).Distinct(StringComparer.Ordinal)],
                    Array.TrueForAll(match.Value, row => row.IsOrdinary));
            }),
    ];

    private static IEnumerable<Row> Rows(string table, bool isOrdinary) => EmbeddedTable.Read(table, typeof(TourismThesaurus).Assembly)
        .Select(columns => new Row([.. columns.SelectMany(column => column.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(TextFolding.Fold)], isOrdinary));

    private sealed record Row(IReadOnlyList<string> Terms, bool IsOrdinary);
}

/// <summary>A term of the thesaurus in a text.</summary>
/// <param name="Span">Where it stands in the folded text.</param>
/// <param name="Synonyms">Folded terms of all three languages that mean the same, without the term itself.</param>
/// <param name="IsOrdinary">Whether it is an everyday word rather than one of travelling.</param>
public sealed record ThesaurusTerm(TextSpan Span, IReadOnlyList<string> Synonyms, bool IsOrdinary);
