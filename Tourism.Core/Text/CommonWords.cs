using System.Collections.Frozen;

namespace Tourism.Core.Text;

/// <summary>English words that no name of a place is made of alone: how they sound says nothing.</summary>
public static class CommonWords
{
    private static readonly FrozenSet<string> Words =
        EmbeddedTable.Read("english-common-words.tsv").Select(columns => columns[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
