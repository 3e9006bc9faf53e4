using System.Diagnostics.Metrics;
using Tourism.RagApi.Caching;
using Tourism.ServiceDefaults.Telemetry;

namespace Tourism.RagApi.Operations;

/// <summary>What RagApi counts. Counters exist from the start with their known labels.</summary>
internal sealed class RagMetrics
{
    public const string MeterName = "Tourism.RagApi";

    /// <summary>Values of <c>error_type</c>.</summary>
    private static readonly string[] ErrorTypes = ["variant", "timeout", "store", "llm"];

    private static readonly string[] LlmOutcomes = ["success", "failure", "timeout"];

    private readonly Histogram<double> queries;
    private readonly Histogram<double> expansions;
    private readonly Counter<long> hits;
    private readonly Counter<long> misses;
    private readonly Counter<long> errors;
    private readonly Counter<long> llm;

    public RagMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        queries = meter.CreateDuration("rag_query_duration", "Duration of a question in RagApi.");
        expansions = meter.CreateDuration("query_expansion_duration", "Duration of the search over all variants of a question.");
        hits = meter.CreateCounter<long>("cache_hits", description: "Answers, expansions and embeddings found in a cache.");
        misses = meter.CreateCounter<long>("cache_misses", description: "Answers, expansions and embeddings found in no cache.");
        errors = meter.CreateCounter<long>("rag_errors", description: "Failures while answering.");
        llm = meter.CreateCounter<long>("llm_requests", description: "Requests to the language model.");
    }

    /// <summary>Counts 0 under every known label; what is counted before a listener has begun is lost, so the host calls it at start.</summary>
    public void Announce()
    {
        foreach (var cache in Caches.All)
        {
            hits.Add(0, Tag("cache", cache));
            misses.Add(0, Tag("cache", cache));
        }

        Array.ForEach(ErrorTypes, type => errors.Add(0, Tag("error_type", type)));
        Array.ForEach(LlmOutcomes, outcome => llm.Add(0, Tag("outcome", outcome)));
    }

    public void Answered(TimeSpan duration) => queries.Record(duration.TotalSeconds);

    /// <summary>Counts a look into one of <see cref="Caches.All"/>.</summary>
    public void Looked(string cache, bool hit) => (hit ? hits : misses).Add(1, Tag("cache", cache));

    public void Expanded(double milliseconds, int failures)
    {
        expansions.Record(milliseconds / 1000);
        errors.Add(failures, Tag("error_type", "variant"));
    }

    public void Failed(string errorType) => errors.Add(1, Tag("error_type", errorType));

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
