using Tourism.Embedder.Sources;
using Tourism.Index.Loads;

namespace Tourism.Embedder.Loading;

/// <summary>Keeps account of one job until it is done, for one that fails is done again and would be counted twice.</summary>
internal sealed class JobJournal
{
    private readonly List<LoadNote> rejections = [];
    private readonly List<LoadNote> warnings = [];

    public IReadOnlyList<LoadNote> Rejections => rejections;

    public IReadOnlyList<LoadNote> Warnings => warnings;

    public int Written { get; set; }

    public int Unchanged { get; set; }

    public JobCounts Counts => new(Written, Unchanged, rejections.Count, warnings.Count);

    public void Reject(SourceRecord record) => rejections.Add(new LoadNote("rejected", record.Origin, record.DocumentId, record.Rejection!));

    public void Warn(SourceRecord record, string reason) => warnings.Add(new LoadNote("warning", record.Origin, record.DocumentId, reason));
}
