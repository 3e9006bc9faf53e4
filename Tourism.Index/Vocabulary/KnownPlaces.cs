using Tourism.Core;
using Tourism.Core.Text;

namespace Tourism.Index.Vocabulary;

/// <summary>
/// Well-known places of Korea and what people call them (국립중앙박물관, 국박, 国立中央博物館, National Museum of Korea), whether the corpus has them or
/// not: a question that names one means that very place.
/// </summary>
public sealed class KnownPlaces
{
    private readonly PhraseMatcher<string[]> names;

    private KnownPlaces(PhraseMatcher<string[]> names) => this.names = names;

    /// <summary>Reads <c>known-places.tsv</c>, which is part of the product.</summary>
    public static KnownPlaces Load()
    {
        var places = EmbeddedTable.Read("known-places.tsv", typeof(KnownPlaces).Assembly)
            .Select(columns => columns.SelectMany(column => column.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(TextFolding.Fold).Distinct().ToArray());
        var entries = places.SelectMany(place => place.Select(name => (Name: name, Place: place)))
            .GroupBy(entry => entry.Name, entry => entry.Place, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, group.SelectMany(place => place).Distinct().ToArray()));
        return new KnownPlaces(new PhraseMatcher<string[]>(entries, insideWords: false));
    }

    /// <summary>The places that a folded text names, each with all its names.</summary>
    public IReadOnlyList<KnownPlace> Find(string folded) =>
        [.. names.Find(folded).Select(match => new KnownPlace(new TextSpan(match.Start, match.Length), match.Value))];
}

/// <summary>A known place in a text.</summary>
/// <param name="Span">Where it stands in the folded text.</param>
/// <param name="Names">Its folded names in all languages, the one in the text among them.</param>
public sealed record KnownPlace(TextSpan Span, IReadOnlyList<string> Names);
