using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using Tourism.ServiceDefaults.Health;

namespace Tourism.Tests.ServiceDefaults;

public sealed class HealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_process_whose_parts_work_is_healthy()
    {
        var (status, health) = await GetAsync(checks => checks
            .AddCheck("postgres", () => PartState.Result(PartState.Embedded))
            .AddCheck("redis", () => PartState.Result(PartState.Off)));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["status", "timestamp", "version", "checks"], health.EnumerateObject().Select(member => member.Name));
        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.Equal("2026-05-01T12:30:00.000Z", health.GetProperty("timestamp").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+", health.GetProperty("version").GetString());
        Assert.Equal(
            ["api:ok", "postgres:embedded", "redis:off"],
            health.GetProperty("checks").EnumerateObject().Select(check => $"{check.Name}:{check.Value.GetString()}").Order());
    }

    [Fact]
    public async Task A_part_that_is_missing_degrades_and_the_answer_stays_200()
    {
        var (status, health) = await GetAsync(checks => checks.AddCheck("redis", () => PartState.Result(PartState.Error)));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Equal("error", health.GetProperty("checks").GetProperty("redis").GetString());
    }

    [Fact]
    public async Task A_part_that_the_process_needs_makes_it_unhealthy_and_503()
    {
        var (status, health) = await GetAsync(checks => checks.AddCheck("postgres", () => PartState.Result(PartState.Error, fatal: true)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unhealthy", health.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_check_that_throws_is_an_error_and_its_text_is_not_shown()
    {
        var (status, health) = await GetAsync(checks => checks.AddCheck("corpus", () => throw new InvalidOperationException("secret")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("error", health.GetProperty("checks").GetProperty("corpus").GetString());
        Assert.DoesNotContain("secret", health.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_may_report_parts_of_its_own()
    {
        var (_, health) = await GetAsync(checks => checks.AddCheck("rag_api", () => HealthCheckResult.Healthy(
            data: new Dictionary<string, object> { ["corpus"] = "ok", ["llm"] = "off" })));
        Assert.Equal("ok", health.GetProperty("checks").GetProperty("rag_api").GetString());
        Assert.Equal("off", health.GetProperty("checks").GetProperty("llm").GetString());
    }

    [Fact]
    public async Task Alive_is_200_even_when_the_process_is_unhealthy()
    {
        await using var app = ServiceHost.Build(services => services.AddHealthChecks().AddCheck("postgres", () => PartState.Result(PartState.Error, fatal: true)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal("alive", await client.GetStringAsync("/alive", TestContext.Current.CancellationToken));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Health)> GetAsync(Action<IHealthChecksBuilder> add)
    {
        await using var app = ServiceHost.Build(services =>
        {
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
            add(services.AddHealthChecks());
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
