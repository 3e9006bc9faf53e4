using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Tourism.Bench.Latency;

/// <summary>Percentiles of one kind of request, in milliseconds.</summary>
internal sealed record LatencyResult(string Name, int Count, double Median, double P95, double P99, double Longest)
{
    public static LatencyResult Of(string name, IEnumerable<double> milliseconds)
    {
        var sample = new Sample(milliseconds);
        return new LatencyResult(name, sample.Count, sample.Median, sample.Percentile(95), sample.Percentile(99), sample.Percentile(100));
    }
}

/// <summary>Asks every question with top_k 1 to 10, which no cache holds, then once more, which the cache holds.</summary>
internal sealed class LatencyMeasurement(HttpClient client, IReadOnlyList<string> questions)
{
    private const int LargestTopK = 10;
    private const int BaselineRequests = 500;

    public static IReadOnlyList<string> ReadQuestions(FileInfo file) =>
        [.. File.ReadLines(file.FullName).Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("query").GetString()!)];

    public async Task<IReadOnlyList<LatencyResult>> RunAsync(CancellationToken cancellationToken)
    {
        await WarmUpAsync(cancellationToken);
        var baseline = new List<double>();
        for (var request = 0; request < BaselineRequests; request++)
        {
            baseline.Add(await TimeAsync(() => client.GetAsync(new Uri("/alive", UriKind.Relative), cancellationToken)));
        }

        var (uncached, cached) = await AskTwiceAsync(cancellationToken);
        return [LatencyResult.Of("GET /alive (baseline)", baseline), LatencyResult.Of("POST /rag/query, uncached", uncached), LatencyResult.Of("POST /rag/query, cached", cached)];
    }

    /// <summary>Code that runs for the first time is compiled: not what is measured here.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => AskAllAsync(questions.Take(20), NewSalt(), cancellationToken);

    /// <summary>Milliseconds of all requests, asked for the first time and once more.</summary>
    public async Task<(List<double> Uncached, List<double> Cached)> AskTwiceAsync(CancellationToken cancellationToken)
    {
        var salt = NewSalt();
        return (await AskAllAsync(questions, salt, cancellationToken), await AskAllAsync(questions, salt, cancellationToken));
    }

    private static string NewSalt() => Guid.NewGuid().ToString("N")[..8];

    // The salt stands in a variant of its own, so that the answer of an earlier run is not in the cache.
    private async Task<List<double>> AskAllAsync(IEnumerable<string> asked, string salt, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        foreach (var query in asked)
        {
            for (var topK = 1; topK <= LargestTopK; topK++)
            {
                var body = new { query, top_k = topK, expansion_variations = new[] { query + " " + salt, query + " 추천", query + " おすすめ", query + " best", query + " guide" } };
                times.Add(await TimeAsync(() => client.PostAsJsonAsync("/rag/query", body, cancellationToken)));
            }
        }

        return times;
    }

    private static async Task<double> TimeAsync(Func<Task<HttpResponseMessage>> send)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await send();
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
