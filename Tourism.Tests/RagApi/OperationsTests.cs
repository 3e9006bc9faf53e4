using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Tourism.RagApi.Operations;
using Tourism.RagApi.Questions;
using Tourism.Tests.ServiceDefaults;

namespace Tourism.Tests.RagApi;

public sealed class OperationsTests
{
    [Fact]
    public async Task Counters_stand_at_0_before_the_first_request()
    {
        await using var process = await ServiceProcess.StartAsync("Tourism.RagApi.dll");
        var metrics = await process.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        (string Name, string Label)[] counters =
        [
            .. new[] { "answer", "expansion", "embedding" }.SelectMany(cache => new[] { ("cache_hits_total", $"cache=\"{cache}\""), ("cache_misses_total", $"cache=\"{cache}\"") }),
            .. new[] { "variant", "timeout", "store", "llm" }.Select(type => ("rag_errors_total", $"error_type=\"{type}\"")),
            .. new[] { "success", "failure", "timeout" }.Select(outcome => ("llm_requests_total", $"outcome=\"{outcome}\"")),
        ];
        Assert.All(counters, counter => Assert.Contains(metrics.Split('\n'), line =>
            line.StartsWith(counter.Name + "{", StringComparison.Ordinal) && line.Contains(counter.Label, StringComparison.Ordinal)
            && line.Split(' ')[1] == "0"));
        Assert.Contains("\nactive_requests", metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/openmetrics-text")]
    public async Task Histograms_in_seconds_stand_at_0_before_the_first_request(string accept)
    {
        await using var process = await ServiceProcess.StartAsync("Tourism.RagApi.dll");
        process.Client.DefaultRequestHeaders.Add("Accept", accept);
        var before = await process.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        using var response = await process.Client.PostAsJsonAsync("/rag/query", new { query = "서울 궁궐" }, TestContext.Current.CancellationToken);
        var after = await ReadUntilAsync(process.Client, "rag_query_duration_seconds_count{otel_scope_name=\"Tourism.RagApi\"} 1");

        foreach (var name in (string[])["rag_query_duration_seconds", "query_expansion_duration_seconds"])
        {
            Assert.Equal(Series(after, name), Series(before, name));
            Assert.Contains($"{name}_bucket{{otel_scope_name=\"Tourism.RagApi\",le=\"0.005\"}} 0\n", before, StringComparison.Ordinal);
            Assert.Contains($"{name}_count{{otel_scope_name=\"Tourism.RagApi\"}} 0\n", before, StringComparison.Ordinal);
        }

        Assert.Equal(accept.Contains("openmetrics", StringComparison.Ordinal), before.EndsWith("# EOF\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_are_counted_and_timed()
    {
        await using var host = await RagApiHost.StartAsync();
        using var hits = Collect<long>(host, "cache_hits");
        using var misses = Collect<long>(host, "cache_misses");
        using var queries = Collect<double>(host, "rag_query_duration");
        using var expansions = Collect<double>(host, "query_expansion_duration");
        await host.PostAsync("/rag/query", new { query = "부산 해변" });
        await host.PostAsync("/rag/query", new { query = "부산 해변" });
        await host.PostAsync("/rag/query", new { query = "부산 해변", top_k = 1 });
        Assert.Equal(["answer 1", "embedding 1", "expansion 1"], Sums(hits));
        Assert.Equal(["answer 2", "embedding 1", "expansion 1"], Sums(misses));
        Assert.Equal(3, queries.GetMeasurementSnapshot().Count);
        Assert.Equal(2, expansions.GetMeasurementSnapshot().Count);
        Assert.Equal("s", queries.Instrument!.Unit);
    }

    [Fact]
    public async Task A_store_failure_is_counted()
    {
        await using var host = await RagApiHost.StartAsync(services: DelegatingIndexReader.Replace(inner => new Broken(inner)));
        using var errors = Collect<long>(host, "rag_errors");
        await host.PostAsync("/rag/query", new { query = "서울 궁궐" }, System.Net.HttpStatusCode.ServiceUnavailable);
        Assert.Equal("store", Assert.Single(errors.GetMeasurementSnapshot()).Tags["error_type"]);
    }

    [Fact]
    public async Task Health_names_the_parts_and_which_stand_in()
    {
        await using var host = await RagApiHost.StartAsync();
        var health = await host.GetAsync("/health");
        Assert.Equal("healthy", health.Text("status"));
        Assert.Equal(
            ["api:ok", "corpus:ok", "embedding:embedded", "llm:off", "postgres:embedded", "redis:off"],
            health.GetProperty("checks").EnumerateObject().Select(check => $"{check.Name}:{check.Value.GetString()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_OpenAPI_document_names_every_route()
    {
        await using var host = await RagApiHost.StartAsync();
        var document = System.Text.Json.JsonElement.Parse(await host.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
        Assert.StartsWith("3.1", document.Text("openapi"), StringComparison.Ordinal);
        Assert.Superset(
            new HashSet<string>
            {
                "/rag/query", "/places", "/places/{document_id}", "/recommend", "/recommend/itinerary", "/recommend/itinerary/{id}",
                "/recommend/itinerary/{id}.ics", "/recommend/itinerary/{id}.geojson", "/health", "/alive",
            },
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet());
    }

    [Theory]
    [InlineData("Rag:MinimumConfidence", "1.5")]
    [InlineData("Rag:MinimumConfidence", "-0.1")]
    [InlineData("Rag:RequestTimeout", "00:00:00")]
    [InlineData("Rag:RequestTimeout", "01:00:00")]
    [InlineData("Rag:RequestTimeout", "soon")]
    [InlineData("Cache:Ttl", "00:00:00")]
    [InlineData("Cache:KeyPrefix", "")]
    [InlineData("Cache:KeyPrefix", "two words")]
    [InlineData("Cache:RequestBudget", "00:00:00")]
    [InlineData("Cache:MemoryMegabytes", "0")]
    [InlineData("Rag:ExpansionRulesPath", "")]
    [InlineData("Rag:ExpansionRulesPath", "nowhere.json")]
    public async Task A_bad_option_stops_the_start_with_its_name(string key, string value)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ServiceProcess.StartAsync("Tourism.RagApi.dll", "--" + key, value));
        Assert.Contains(key.Split(':')[1], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_needs_a_store_or_leave_to_do_without()
    {
        await using var factory = Factory("environment", "Production");
        var error = Assert.Throws<InvalidOperationException>(factory.CreateClient);
        Assert.Contains("ConnectionStrings:tourismdb", error.Message, StringComparison.Ordinal);
    }

    internal static MetricCollector<T> Collect<T>(RagApiHost host, string instrument)
        where T : struct => new(host.Services.GetRequiredService<IMeterFactory>(), RagMetrics.MeterName, instrument);

    private static IEnumerable<string> Sums(MetricCollector<long> counts) => counts.GetMeasurementSnapshot().GroupBy(count => (string)count.Tags["cache"]!)
        .Select(cache => $"{cache.Key} {cache.Sum(count => count.Value)}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Series(string metrics, string name) =>
        metrics.Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal) && !line.Contains("_created", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]);

    // The exporter gives the same text again for a moment.
    private static async Task<string> ReadUntilAsync(HttpClient client, string line)
    {
        while (true)
        {
            var metrics = await client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
            if (metrics.Contains(line, StringComparison.Ordinal))
            {
                return metrics;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static WebApplicationFactory<QuestionReader> Factory(string key, string value) =>
        new WebApplicationFactory<QuestionReader>().WithWebHostBuilder(builder => builder
            .UseSetting("Tourism:DataDirectory", Path.Combine(Path.GetTempPath(), "tourism-nothing")).UseSetting(key, value));

    private sealed class Broken(Tourism.Index.IIndexReader inner) : DelegatingIndexReader(inner)
    {
        public override Task<Tourism.Index.IndexState> GetStateAsync(CancellationToken cancellationToken) =>
            throw new Tourism.ServiceDefaults.Http.StoreUnavailableException("down");
    }
}
