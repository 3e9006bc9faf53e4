using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Tourism.Embedder.Sources;

/// <summary>
/// Which record of a document id counts when several have it: the one in the file changed last; of files changed at once that whose path is
/// later in ordinal order, then the later line. Holds less than a hundred bytes a document, whatever its size.
/// </summary>
internal sealed class Inventory
{
    private readonly Dictionary<UInt128, InventoryEntry> entries = [];
    private readonly Lock gate = new();

    /// <summary>Adds a record and gives that of the two with its id which does not count; null when it is the only one.</summary>
    public InventoryEntry? Add(string documentId, SourceFile file, int line)
    {
        lock (gate)
        {
            ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, Key(documentId), out var known);
            var added = new InventoryEntry(file, line);
            if (known && !IsLater(file, line, entry))
            {
                return added;
            }

            InventoryEntry? superseded = known ? entry : null;
            entry = added;
            return superseded;
        }
    }

    /// <summary>The record that counts; null when no record with that id was accepted.</summary>
    public InventoryEntry? Find(string documentId) => entries.TryGetValue(Key(documentId), out var entry) ? entry : null;

    /// <summary>Forgets what files held before they changed.</summary>
    public void Forget(IEnumerable<SourceFile> files)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var key in entries.Where(pair => paths.Contains(pair.Value.File.Path)).Select(pair => pair.Key).ToList())
        {
            entries.Remove(key);
        }
    }

    private static bool IsLater(SourceFile file, int line, InventoryEntry than) =>
        (file.ChangedUtc.CompareTo(than.File.ChangedUtc), string.CompareOrdinal(file.Path, than.File.Path)) switch
        {
            (0, 0) => line > than.Line,
            (0, var order) => order > 0,
            var (change, _) => change > 0,
        };

    // 128 bits instead of the id: shorter, and no two ids share them.
    private static UInt128 Key(string documentId) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(documentId.AsSpan()));
}

/// <summary>Where a record stands.</summary>
internal readonly record struct InventoryEntry(SourceFile File, int Line);
