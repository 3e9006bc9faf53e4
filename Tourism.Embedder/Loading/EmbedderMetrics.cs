using System.Diagnostics.Metrics;

namespace Tourism.Embedder.Loading;

/// <summary>What the Embedder counts; every outcome exists from the start.</summary>
internal sealed class EmbedderMetrics
{
    public const string MeterName = "Tourism.Embedder";

    private readonly Counter<long> documents;

    public EmbedderMetrics(IMeterFactory meters)
    {
        // The Prometheus exporter appends _total.
        documents = meters.Create(MeterName).CreateCounter<long>("embedding_documents", description: "Documents read from sources, by what became of them.");
        foreach (var outcome in Enum.GetValues<LoadOutcome>())
        {
            Count(outcome, 0);
        }
    }

    public void Count(LoadOutcome outcome, int count) =>
        documents.Add(count, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));
}
