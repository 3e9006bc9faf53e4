using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using StackExchange.Redis;
using Tourism.RagApi.Questions;
using Tourism.Tests.Servers;

namespace Tourism.Tests.RagApi.Caching;

public sealed class SharedCacheFailureTests : IDisposable
{
    private const string Password = "hunter2";
    private readonly FakeLoggerProvider log = new();

    [Fact]
    public async Task While_Redis_is_stopped_answers_are_given_and_it_comes_back_by_itself()
    {
        await using var redis = await PrivateRedis.StartAsync();
        await using var host = await StartAsync(redis.ConnectionString);
        await host.WaitForRedisAsync("ok");
        await host.PostAsync("/rag/query", new { query = Questions.Hundred[0] });

        await redis.StopAsync(immediate: true);
        await AskAllAsync(host);
        await host.WaitForRedisAsync("degraded");
        Assert.Equal("degraded", (await host.GetAsync("/health")).Text("status"));

        await redis.StartAgainAsync();
        await host.WaitForRedisAsync("ok");
        Assert.Equal("healthy", (await host.GetAsync("/health")).Text("status"));
        await AssertSharesAsync(host, redis);
    }

    [Fact]
    public async Task While_Redis_hangs_answers_are_given_and_it_comes_back_by_itself()
    {
        await using var redis = await PrivateRedis.StartAsync();
        await using var host = await StartAsync(redis.ConnectionString, ("Cache:RequestBudget", "00:00:00.250"));
        await host.WaitForRedisAsync("ok");

        await redis.PauseAsync();
        await AskAllAsync(host);
        await host.WaitForRedisAsync("degraded");

        await redis.ResumeAsync();
        await host.WaitForRedisAsync("ok");
        await AssertSharesAsync(host, redis);
    }

    [Fact]
    public async Task A_start_without_Redis_works_and_uses_it_once_it_is_there()
    {
        await using var redis = await PrivateRedis.StartAsync();
        await redis.StopAsync();
        await using var host = await StartAsync(redis.ConnectionString);
        Assert.Equal("ko", (await host.PostAsync("/rag/query", new { query = Questions.Hundred[0] })).Text("language"));
        Assert.Equal("degraded", (await host.GetAsync("/health")).GetProperty("checks").Text("redis"));

        await redis.StartAgainAsync();
        await host.WaitForRedisAsync("ok");
        await AssertSharesAsync(host, redis);
    }

    [Fact]
    public async Task Neither_logs_nor_the_health_report_show_a_wrong_password()
    {
        await using var redis = await PrivateRedis.StartAsync();
        await using var host = await StartAsync($"{redis.ConnectionString},password={Password}");
        await host.PostAsync("/rag/query", new { query = Questions.Hundred[0] });
        await WaitForWordAsync("AuthenticationFailure");
        await AssertHiddenAsync(host, Password);
    }

    [Fact]
    public async Task Neither_logs_nor_the_health_report_show_the_password_when_Redis_goes_away()
    {
        await using var redis = await PrivateRedis.StartAsync();
        await using var host = await StartAsync(redis.ConnectionString);
        await host.WaitForRedisAsync("ok");
        await host.PostAsync("/rag/query", new { query = Questions.Hundred[0] });
        await redis.StopAsync();
        await WaitForWordAsync("does not answer");
        await AssertHiddenAsync(host, ConfigurationOptions.Parse(redis.ConnectionString).Password!);
    }

    [Fact]
    public async Task A_Redis_that_refuses_to_store_is_degraded_and_still_read()
    {
        await using var redis = await PrivateRedis.StartAsync();
        await using var host = await StartAsync(redis.ConnectionString);
        await host.WaitForRedisAsync("ok");
        await using var admin = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString + ",allowAdmin=true");
        await admin.GetServers()[0].ConfigSetAsync("maxmemory", "1");
        await host.PostAsync("/rag/query", new { query = Questions.Hundred[0] });
        await host.WaitForRedisAsync("degraded");
        await admin.GetServers()[0].ConfigSetAsync("maxmemory", "0");
        await host.PostAsync("/rag/query", new { query = Questions.Hundred[1] });
        await host.WaitForRedisAsync("ok");
    }

    [Theory]
    [InlineData("redis://:hunter2@localhost:6379")]
    [InlineData("localhost,hunter2=a")]
    public async Task A_connection_string_that_cannot_be_read_stops_the_start_and_is_not_shown(string connectionString)
    {
        await using var factory = Factory(("ConnectionStrings:cache", connectionString));
        var error = Assert.Throws<InvalidOperationException>(factory.CreateClient);
        Assert.Contains("ConnectionStrings:cache", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Production_a_missing_cache_is_a_warning()
    {
        await using var factory = Factory(("environment", "Production"), ("Tourism:AllowEmbedded", "true"));
        using var client = factory.CreateClient();
        using var response = await client.GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(log.Collector.GetSnapshot(), record => record.Level == LogLevel.Warning && record.Message.Contains("ConnectionStrings:cache", StringComparison.Ordinal));
    }

    public void Dispose() => log.Dispose();

    private Task WaitForWordAsync(string word) => SharedCacheHost.EventuallyAsync(() => Task.FromResult(
        log.Collector.GetSnapshot().Any(record => record.Message.Contains(word, StringComparison.Ordinal))));

    private async Task AssertHiddenAsync(RagApiHost host, string password)
    {
        Assert.DoesNotContain(password, (await host.GetAsync("/health")).GetRawText(), StringComparison.Ordinal);
        Assert.All(log.Collector.GetSnapshot(), record =>
            Assert.DoesNotContain(password, $"{record.Message} {record.Exception} {string.Join(' ', record.StructuredState ?? [])}", StringComparison.Ordinal));
    }

    private static Task AskAllAsync(RagApiHost host) => Task.WhenAll(Questions.Hundred.Select(question => host.PostAsync("/rag/query", new { query = question })));

    // A question that nobody asked before, for what is in the process is not written again.
    private static async Task AssertSharesAsync(RagApiHost host, PrivateRedis redis)
    {
        await using var client = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        await host.PostAsync("/rag/query", new { query = "Is there a garden in Changdeokgung?", top_k = 7 });
        await SharedCacheHost.EventuallyAsync(() => Task.FromResult(client.GetServers()[0].Keys(pattern: "tourism:answer:*").Any()));
        Assert.NotEmpty(client.GetServers()[0].Keys(pattern: "tourism:answer:*"));
    }

    private Task<RagApiHost> StartAsync(string connectionString, params (string Key, string Value)[] settings) => RagApiHost.StartAsync(
        services: services => services.AddLogging(Log),
        settings: [.. SharedCacheHost.Settings(connectionString, "tourism:"), .. settings]);

    private WebApplicationFactory<QuestionReader> Factory(params (string Key, string Value)[] settings) =>
        new WebApplicationFactory<QuestionReader>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Tourism:DataDirectory", Path.Combine(Path.GetTempPath(), "tourism-nothing"));
            Array.ForEach(settings, setting => builder.UseSetting(setting.Key, setting.Value));
            builder.ConfigureLogging(Log);
        });

    private void Log(ILoggingBuilder logging) => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
}
