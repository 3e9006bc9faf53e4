using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tourism.Tests.SampleData;

namespace Tourism.Tests.EndToEnd;

public sealed class OpenApiDocumentTests(SampleCorpusFixture corpus)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] OfEachProcess = ["/health", "/alive", "/metrics"];

    [Fact]
    public async Task The_committed_document_is_what_both_services_say_of_themselves()
    {
        await using var system = new WholeSystem(corpus.DataDirectory);
        var frontDoor = await ReadAsync(system.FrontDoor, "/openapi/own.json");
        var rag = await ReadAsync(system.Rag, "/openapi/v1.json");
        var merged = Merge(frontDoor, rag).ToJsonString(Indented) + "\n";

        var path = Repository.PathOf("docs", "openapi", "v1.json");
        if (Environment.GetEnvironmentVariable("TOURISM_WRITE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(path, merged, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), merged);
    }

    [Fact]
    public void Every_forwarded_route_is_described()
    {
        var paths = JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "openapi", "v1.json")))!["paths"]!.AsObject().Select(path => path.Key).ToList();
        Assert.All(
            (string[])["/rag/query", "/rag/metrics", "/chat", "/chat/sessions", "/chat/sessions/{session_id}/messages", "/recommend", "/recommend/itinerary",
                "/recommend/itinerary/{id}", "/recommend/itinerary/{id}.ics", "/recommend/itinerary/{id}.geojson", "/places", "/places/{document_id}",
                "/health", "/alive", "/metrics"],
            path => Assert.Contains(path, paths));
    }

    [Fact]
    public void Every_response_tells_its_headers_and_every_POST_of_JSON_how_it_is_refused()
    {
        Assert.All(Operations(), operation =>
        {
            var responses = operation.Value["responses"]!.AsObject();
            Assert.All(responses, response => Assert.NotNull(response.Value!["headers"]!["X-Process-Time"]));
            Assert.All(responses.Where(response => response.Key == "503"), response => Assert.NotNull(response.Value!["headers"]!["Retry-After"]));
            Assert.True(operation.Value["requestBody"] is null || (string[])["400", "413", "415"] is var codes && codes.All(responses.ContainsKey), operation.Path);
        });
    }

    [Fact]
    public async Task Every_described_route_is_there_with_its_methods()
    {
        await using var system = new WholeSystem(corpus.DataDirectory);
        foreach (var path in Operations().GroupBy(operation => operation.Path))
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, path.Key.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
            using var response = await system.FrontDoor.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(
                path.SelectMany(operation => operation.Method == "get" ? ["GET", "HEAD"] : new[] { operation.Method.ToUpperInvariant() }).Order(),
                response.Content.Headers.Allow.Order());
        }
    }

    private static IEnumerable<(string Path, string Method, JsonObject Value)> Operations() =>
        from path in JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "openapi", "v1.json")))!["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!.AsObject());

    private static JsonObject Merge(JsonObject frontDoor, JsonObject rag)
    {
        AddMetrics(frontDoor);
        AddMissing(frontDoor, rag, "paths", OfEachProcess);
        AddMissing(frontDoor["components"]!.AsObject(), rag["components"]!.AsObject(), "schemas", []);
        foreach (var tag in rag["tags"]!.AsArray().Where(tag => frontDoor["tags"]!.AsArray().All(known => (string?)known!["name"] != (string?)tag!["name"])).ToList())
        {
            frontDoor["tags"]!.AsArray().Add(tag!.DeepClone());
        }

        return frontDoor;
    }

    // The scraping endpoint is middleware, which no generator describes.
    private static void AddMetrics(JsonObject document)
    {
        const string OfRag = "/rag/metrics";
        foreach (var (path, whose) in new[] { ("/metrics", "the front door"), (OfRag, "RagApi") })
        {
            document["paths"]![path] = new JsonObject
            {
                ["get"] = new JsonObject
                {
                    ["tags"] = new JsonArray("Operations"),
                    ["summary"] = $"Metrics of {whose} in the Prometheus text format",
                    ["responses"] = new JsonObject
                    {
                        ["200"] = new JsonObject
                        {
                            ["description"] = "OK",
                            ["headers"] = document["paths"]!["/alive"]!["get"]!["responses"]!["200"]!["headers"]!.DeepClone(),
                            ["content"] = new JsonObject { ["text/plain"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } },
                        },
                    },
                },
            };
        }

        document["paths"]![OfRag]!["get"]!["responses"]!["503"] = document["paths"]!["/chat"]!["post"]!["responses"]!["503"]!.DeepClone();
    }

    private static void AddMissing(JsonObject target, JsonObject source, string member, string[] except)
    {
        foreach (var (name, value) in source[member]!.AsObject().Where(pair => !except.Contains(pair.Key)))
        {
            var known = target[member]![name];
            Assert.True(
                known is null || JsonNode.DeepEquals(WithoutDescription(known), WithoutDescription(value!)),
                $"{member}/{name} differs between the services");
            if (known?["description"] is null)
            {
                target[member]![name] = value!.DeepClone();
            }
        }
    }

    // The generator describes an enum only where it meets it first as a required member.
    private static JsonObject WithoutDescription(JsonNode schema)
    {
        var copy = schema.DeepClone().AsObject();
        copy.Remove("description");
        return copy;
    }

    private static async Task<JsonObject> ReadAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(path, TestContext.Current.CancellationToken))!.AsObject();
}
