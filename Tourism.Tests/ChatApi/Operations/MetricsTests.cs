using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Tourism.ChatApi.Operations;

namespace Tourism.Tests.ChatApi.Operations;

public sealed class MetricsTests : ChatApiTest
{
    [Fact]
    public async Task Counters_are_there_from_the_start()
    {
        using var response = await GetAsync("/metrics");

        var text = await response.Content.ReadAsStringAsync(Cancelled);
        foreach (var type in (string[])["chat", "search", "itinerary"])
        {
            Assert.Matches($"(?m)^chat_turns_total{{.*response_type=\"{type}\".*}} \\d", text);
        }

        Assert.Matches("(?m)^active_requests{.*} -?\\d", text);
    }

    [Fact]
    public async Task Turns_are_counted_by_their_kind()
    {
        using var turns = new MetricCollector<long>(
            Factory.Services.GetRequiredService<IMeterFactory>(), ChatMetrics.MeterName, "chat_turns");

        await ChatAsync("안녕");
        await ChatAsync("서울 맛집 추천해줘");
        await ChatAsync("서울 일정 짜줘");

        Assert.Equal(
            ["chat", "search", "itinerary"],
            turns.GetMeasurementSnapshot().Where(item => item.Value == 1).Select(item => (string)item.Tags["response_type"]!));
    }
}
