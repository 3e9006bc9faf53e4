using Tourism.Core.Text;
using Tourism.Index;

namespace Tourism.RagApi.Itineraries;

/// <summary>Places that a client names by document id or by a name in any language, whatever its case, width, spaces and punctuation.</summary>
internal sealed class NamedPlaces
{
    private readonly HashSet<string> ids;
    private readonly HashSet<string> keys;

    public NamedPlaces(IEnumerable<string> names)
    {
        ids = new HashSet<string>(names.Select(name => name.Trim()), StringComparer.OrdinalIgnoreCase);
        keys = [.. ids.Select(Key).Where(key => key.Length > 0)];
    }

    public bool Contains(IndexDocument document) =>
        ids.Contains(document.DocumentId)
        || (keys.Count > 0 && document.Names.Known().Select(known => known.Text).Append(document.PlaceName).Any(name => keys.Contains(Key(name))));

    private static string Key(string name) => string.Concat(TextFolding.Fold(name).Where(char.IsLetterOrDigit));
}
