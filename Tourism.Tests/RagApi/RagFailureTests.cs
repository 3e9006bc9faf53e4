using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tourism.Index;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.RagApi;

public sealed class RagFailureTests
{
    [Fact]
    public async Task An_answer_comes_from_the_cache_until_the_corpus_changes()
    {
        var time = new FakeTimeProvider();
        await using var host = await RagApiHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(time));
        var first = (await host.PostAsync("/rag/query", new { query = "커피 거리" })).GetProperty("metadata");
        var second = (await host.PostAsync("/rag/query", new { query = "  커피 거리 " })).GetProperty("metadata");
        Assert.False(first.GetProperty("cache_hit").GetBoolean());
        Assert.True(second.GetProperty("cache_hit").GetBoolean());
        Assert.True(second.GetProperty("expansion_metrics").GetProperty("cache_hit").GetBoolean());
        await host.LoadAsync([SmallCorpus.Lines[0].Replace("P_HIS_0001", "P_FOOD_0009", StringComparison.Ordinal).Replace("\"his\"", "\"food\"", StringComparison.Ordinal)
            .Replace("경복궁", "커피 거리", StringComparison.Ordinal)], model: null);
        time.Advance(TimeSpan.FromSeconds(1));
        var fresh = await host.PostAsync("/rag/query", new { query = "커피 거리" });
        Assert.False(fresh.GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
        Assert.Equal(2, fresh.GetProperty("metadata").GetProperty("corpus_version").GetInt32());
        Assert.Contains("P_FOOD_0009", fresh.Texts("sources"));
    }

    [Fact]
    public async Task Requests_that_differ_in_any_member_do_not_share_an_answer()
    {
        await using var host = await RagApiHost.StartAsync();
        object[] requests =
        [
            new { query = "서울 궁궐" }, new { query = "서울 궁궐", top_k = 1 }, new { query = "서울 궁궐", domain = "his" }, new { query = "서울 궁궐", area = "종로구" },
            new { query = "서울 궁궐", expansion = false }, new { query = "서울 궁궐", parent_context = false }, new { query = "서울 궁궐", language = "ja" },
            new { query = "서울 궁궐", expansion_variations = new[] { "aa", "bb" } }, new { query = "서울 궁궐", expansion_variations = new[] { "aa\u001Ebb" } },
        ];
        foreach (var request in requests)
        {
            Assert.False((await host.PostAsync("/rag/query", request)).GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
        }

        foreach (var request in requests)
        {
            Assert.True((await host.PostAsync("/rag/query", request)).GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
        }
    }

    [Fact]
    public async Task The_longest_request_is_cached_too()
    {
        await using var host = await RagApiHost.StartAsync();
        var request = new { query = new string('궁', 500), expansion_variations = Enumerable.Range(0, 6).Select(number => number + new string('궁', 199)) };
        await host.PostAsync("/rag/query", request);
        Assert.True((await host.PostAsync("/rag/query", request)).GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
    }

    [Fact]
    public async Task A_corpus_of_another_model_is_searched_lexically_and_said_to_be()
    {
        await using var host = await RagApiHost.StartAsync(model: new EmbeddingModel("other", "1", 384, "", ""));
        var answer = await host.PostAsync("/rag/query", new { query = "경복궁은 언제 쉬나요?" });
        Assert.Equal(["embedding"], answer.GetProperty("metadata").Texts("degraded"));
        Assert.Equal("P_HIS_0001", answer.Texts("sources")[0]);
        var health = await host.GetAsync("/health");
        Assert.Equal("degraded", health.Text("status"));
        Assert.Equal("degraded", health.GetProperty("checks").Text("embedding"));
    }

    [Fact]
    public async Task An_empty_corpus_answers_that_nothing_was_found_and_degrades_health()
    {
        await using var host = await RagApiHost.StartAsync(lines: []);
        Assert.Empty((await host.PostAsync("/rag/query", new { query = "서울 궁궐" })).List("sources"));
        Assert.Empty((await host.GetAsync("/places")).List("places"));
        await host.GetAsync("/places/P_HIS_0001", HttpStatusCode.NotFound);
        await host.PostAsync("/recommend/itinerary", new { region = "서울", domains = new[] { "his" }, duration_days = 1 }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("degraded", (await host.GetAsync("/health")).GetProperty("checks").Text("corpus"));
    }

    [Fact]
    public async Task A_variant_that_fails_is_counted_and_the_others_answer()
    {
        await using var host = await RagApiHost.StartAsync(services: DelegatingIndexReader.Replace(inner => new FailingVariant(inner)));
        using var errors = OperationsTests.Collect<long>(host, "rag_errors");
        var answer = await host.PostAsync("/rag/query", new { query = "경복궁 알려줘", expansion_variations = new[] { "broken one", "조선 궁궐" } });
        var metrics = answer.GetProperty("metadata").GetProperty("expansion_metrics");
        Assert.Equal(1, metrics.GetProperty("failure_count").GetInt32());
        Assert.Equal(2, metrics.GetProperty("success_count").GetInt32());
        Assert.Equal("P_HIS_0001", answer.Texts("sources")[0]);
        Assert.Equal("variant", Assert.Single(errors.GetMeasurementSnapshot(), error => error.Value == 1).Tags["error_type"]);
    }

    [Fact]
    public async Task An_answer_for_which_a_variant_failed_is_made_anew_the_next_time()
    {
        await using var host = await RagApiHost.StartAsync(services: DelegatingIndexReader.Replace(inner => new FailingVariant(inner)));
        var request = new { query = "경복궁 알려줘", expansion_variations = new[] { "broken one", "조선 궁궐" } };
        await host.PostAsync("/rag/query", request);
        Assert.False((await host.PostAsync("/rag/query", request)).GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
    }

    [Theory]
    [InlineData("StoreUnavailable")]
    [InlineData("Database")]
    public async Task A_store_that_is_down_is_503_with_Retry_After(string kind)
    {
        Exception error = kind == "Database" ? new SqliteException("secret", 14) : new StoreUnavailableException("secret");
        await using var host = await RagApiHost.StartAsync(services: DelegatingIndexReader.Replace(inner => new Unavailable(inner, error)));
        var itinerary = """{"region":"서울","domains":["his"],"duration_days":1}""";
        foreach (var (path, body) in new[] { ("/rag/query", """{"query":"서울 궁궐"}"""), ("/places", null), ("/places/P_HIS_0001", null), ("/recommend/itinerary", itinerary) })
        {
            using var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = body is null
                ? await host.Client.GetAsync(path, TestContext.Current.CancellationToken)
                : await host.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
            var problem = await RagApiHost.ReadAsync(response, HttpStatusCode.ServiceUnavailable);
            Assert.NotNull(response.Headers.RetryAfter);
            Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
        }

        using var health = await host.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Equal("alive", await host.Client.GetStringAsync("/alive", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("StoreUnavailable")]
    [InlineData("Database")]
    public async Task While_the_store_is_down_cached_answers_are_still_given(string kind)
    {
        Exception error = kind == "Database" ? new SqliteException("secret", 14) : new StoreUnavailableException("secret");
        FallingIndex? index = null;
        await using var host = await RagApiHost.StartAsync(services: DelegatingIndexReader.Replace(inner => index = new FallingIndex(inner, error)));
        var before = await host.PostAsync("/rag/query", new { query = "경복궁 알려줘" });
        index!.IsDown = true;

        var cached = await host.PostAsync("/rag/query", new { query = "경복궁 알려줘" });

        Assert.True(cached.GetProperty("metadata").GetProperty("cache_hit").GetBoolean());
        Assert.Equal(before.Texts("sources"), cached.Texts("sources"));
        await host.PostAsync("/rag/query", new { query = "해운대 알려줘" }, HttpStatusCode.ServiceUnavailable);
        using var health = await host.Client.GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }

    [Fact]
    public async Task A_request_over_its_budget_is_503_and_counted()
    {
        await using var host = await RagApiHost.StartAsync(
            services: DelegatingIndexReader.Replace(inner => new Endless(inner)), settings: ("Rag:RequestTimeout", "00:00:00.200"));
        using var errors = OperationsTests.Collect<long>(host, "rag_errors");
        using var content = new StringContent("""{"query":"서울 궁궐"}""", System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Client.PostAsync("/rag/query", content, TestContext.Current.CancellationToken);
        var problem = await RagApiHost.ReadAsync(response, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.NotEmpty(problem.Text("trace_id")!);
        Assert.Equal("timeout", Assert.Single(errors.GetMeasurementSnapshot()).Tags["error_type"]);
    }

    private sealed class FailingVariant(IIndexReader inner) : DelegatingIndexReader(inner)
    {
        public override async Task<IReadOnlyList<VariantHits>> SearchAsync(
            IReadOnlyList<SearchVariant> variants, SearchFilter filter, int limit, CancellationToken cancellationToken) =>
            [.. (await base.SearchAsync(variants, filter, limit, cancellationToken))
                .Select((hits, row) => variants[row].Text == "broken one" ? VariantHits.Failed(new SqliteException("secret", 1)) : hits)];
    }

    private sealed class Unavailable(IIndexReader inner, Exception error) : DelegatingIndexReader(inner)
    {
        public override Task<IndexState> GetStateAsync(CancellationToken cancellationToken) => throw error;

        public override Task<IReadOnlyList<IndexDocument>> GetDocumentsAsync(IReadOnlyList<string> documentIds, CancellationToken cancellationToken) => throw error;

        public override Task<IReadOnlyList<IndexDocument>> ListDocumentsAsync(SearchFilter filter, int limit, CancellationToken cancellationToken) => throw error;
    }

    private sealed class FallingIndex(IIndexReader inner, Exception error) : DelegatingIndexReader(inner)
    {
        public bool IsDown { get; set; }

        public override Task<IndexState> GetStateAsync(CancellationToken cancellationToken) => IsDown ? throw error : base.GetStateAsync(cancellationToken);

        public override Task<IReadOnlyList<VariantHits>> SearchAsync(
            IReadOnlyList<SearchVariant> variants, SearchFilter filter, int limit, CancellationToken cancellationToken) =>
            IsDown ? throw error : base.SearchAsync(variants, filter, limit, cancellationToken);
    }

    private sealed class Endless(IIndexReader inner) : DelegatingIndexReader(inner)
    {
        public override async Task<IReadOnlyList<VariantHits>> SearchAsync(
            IReadOnlyList<SearchVariant> variants, SearchFilter filter, int limit, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return [];
        }
    }
}
