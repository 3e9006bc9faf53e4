using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Tourism.Tests.ChatApi.Operations;

public sealed class HealthTests : ChatApiTest
{
    private static readonly FakeTimeProvider Time = new();

    private int asked;

    public HealthTests()
        : base(new ChatApiFactory { MoreServices = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)) }) =>
        Rag.Other = context =>
        {
            asked++;
            return Results.Json(new
            {
                status = "healthy",
                checks = new { api = "ok", postgres = "embedded", redis = "off", llm = "off", embedding = "embedded", corpus = "ok" },
            }).ExecuteAsync(context);
        };

    [Fact]
    public async Task The_report_has_the_parts_of_RagApi()
    {
        using var response = await GetAsync("/health");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var report = await JsonAsync(response);
        Assert.Equal("healthy", report.GetProperty("status").GetString());
        var checks = report.GetProperty("checks").EnumerateObject().ToDictionary(check => check.Name, check => check.Value.GetString());
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["api"] = "ok",
                ["mariadb"] = "embedded",
                ["rag_api"] = "ok",
                ["postgres"] = "embedded",
                ["redis"] = "off",
                ["llm"] = "off",
                ["embedding"] = "embedded",
                ["corpus"] = "ok",
            },
            checks);
    }

    [Fact]
    public async Task RagApi_is_asked_again_after_two_seconds_only()
    {
        using var first = await GetAsync("/health");
        using var second = await GetAsync("/health");
        Assert.Equal(1, asked);

        Time.Advance(TimeSpan.FromSeconds(2));
        using var third = await GetAsync("/health");
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Without_RagApi_the_front_door_is_degraded_and_its_parts_are_errors()
    {
        Rag.IsDown = true;
        using var response = await GetAsync("/health");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var report = await JsonAsync(response);
        Assert.Equal("degraded", report.GetProperty("status").GetString());
        foreach (var part in (string[])["rag_api", "postgres", "redis", "llm", "embedding", "corpus"])
        {
            Assert.Equal("error", report.GetProperty("checks").GetProperty(part).GetString());
        }
    }

    [Fact]
    public async Task An_unhealthy_RagApi_is_an_error_with_its_own_parts()
    {
        Rag.Other = context => Results.Json(
            new { status = "unhealthy", checks = new { postgres = "error", redis = "ok" } }, statusCode: 503).ExecuteAsync(context);
        using var response = await GetAsync("/health");

        var checks = (await JsonAsync(response)).GetProperty("checks");
        Assert.Equal("error", checks.GetProperty("rag_api").GetString());
        Assert.Equal("error", checks.GetProperty("postgres").GetString());
        Assert.Equal("ok", checks.GetProperty("redis").GetString());
    }

    [Fact]
    public async Task A_store_that_fails_is_an_error_but_the_front_door_works()
    {
        Directory.CreateDirectory(Path.Combine(Factory.DataDirectory, "chat.db"));
        using var response = await GetAsync("/health");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("error", (await JsonAsync(response)).GetProperty("checks").GetProperty("mariadb").GetString());
    }
}
