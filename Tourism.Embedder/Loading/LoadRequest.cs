using Tourism.Core;
using Tourism.Embedder.Sources;

namespace Tourism.Embedder.Loading;

/// <summary>What to load and how.</summary>
internal sealed record LoadRequest
{
    /// <summary>The files, in the order in which they are loaded.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }

    /// <summary>What is known of the document ids of these files and maybe others; the load adds the files' own.</summary>
    public Inventory Inventory { get; init; } = new();

    /// <summary>Only documents of these domains; empty for all.</summary>
    public IReadOnlyCollection<TourismDomain> Domains { get; init; } = [];

    /// <summary>At most so many documents.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Reads and checks everything, and leaves the index alone.</summary>
    public bool DryRun { get; init; }

    /// <summary>One reads and embeds while another writes; more share the same processors.</summary>
    public const int DefaultWorkers = 2;

    /// <summary>Jobs that are worked on at once.</summary>
    public int Workers { get; init; } = DefaultWorkers;

    /// <summary>Gives way to a load that does not.</summary>
    public bool Yields { get; init; }

    /// <summary>Whether to raise the corpus version even if nothing was written, because an earlier load may have been cut off before it did.</summary>
    public bool AlwaysCompletes { get; init; } = true;

    /// <summary>Whether documents of a domain are loaded.</summary>
    public bool Holds(TourismDomain domain) => Domains.Count == 0 || Domains.Contains(domain);
}
