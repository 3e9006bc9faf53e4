using System.Text.Json;
using System.Text.RegularExpressions;
using Tourism.Core;
using Tourism.Core.Text;
using Tourism.Index;

namespace Tourism.Bench.Retrieval;

/// <summary>
/// Reads place lists in several languages whose foreign names end in the Korean name in brackets: the Korean rows are the documents, a foreign
/// name without that bracket is a query for the rows with the Korean name (spaces and brackets aside). Names without such a row are left out.
/// </summary>
internal static partial class NamesReader
{
    public static EvaluationSet Read(string name, IEnumerable<FileInfo> korean, IEnumerable<FileInfo> foreign)
    {
        var documents = korean.SelectMany(Titles).Select((title, row) => ToDocument($"K_{row:D6}", title)).ToList();
        var byName = documents.ToLookup(document => Key(document.PlaceName), document => document.DocumentId, StringComparer.Ordinal);
        var queries = foreign.SelectMany(Titles).Select(ReadQuery).OfType<(string Text, string Korean)>()
            .Select(query => new EvaluationQuery(query.Text, byName[Key(query.Korean)].ToHashSet(StringComparer.Ordinal)))
            .Where(query => query.Right.Count > 0);
        return new EvaluationSet(name, documents, [.. queries]);
    }

    private static (string Text, string Korean)? ReadQuery(string title)
    {
        var bracket = LastBracket().Match(title);
        return bracket.Success && bracket.Index > 0 && bracket.Value.Any(character => Scripts.Of(character) == Script.Hangul)
            ? (title[..bracket.Index].Trim(), bracket.Groups["inner"].Value)
            : null;
    }

    private static IEnumerable<string> Titles(FileInfo file) =>
        File.ReadLines(file.FullName).Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("title").GetString()!);

    private static string Key(string name) => string.Concat(TextFolding.Fold(name).Where(character => !char.IsWhiteSpace(character) && character is not ('(' or ')' or '[' or ']')));

    private static IndexDocument ToDocument(string id, string title) => new()
    {
        DocumentId = id,
        Domain = TourismDomain.His,
        Title = title,
        PlaceName = title,
        Names = new() { Ko = title },
        Chunks = [new IndexChunk(Language.Ko, title, title, title)],
    };

    // The bracket may hold brackets of its own.
    [GeneratedRegex(@"[(（](?<inner>(?:[^()（）]|[(（][^()（）]*[)）])*)[)）]\s*$")]
    private static partial Regex LastBracket();
}
