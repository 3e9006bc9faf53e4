using System.Diagnostics.Metrics;
using Tourism.ChatApi.Intents;

namespace Tourism.ChatApi.Operations;

/// <summary>The front door's own numbers.</summary>
internal sealed class ChatMetrics
{
    public const string MeterName = "Tourism.ChatApi";

    private const string ResponseType = "response_type";

    private readonly Counter<long> turns;
    private readonly UpDownCounter<long> active;

    public ChatMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        turns = meter.CreateCounter<long>("chat_turns", description: "Turns answered.");
        active = meter.CreateUpDownCounter<long>("active_requests", description: "Requests under way.");
        active.Add(0);
        foreach (var type in ResponseTypes.All)
        {
            turns.Add(0, KeyValuePair.Create<string, object?>(ResponseType, type)); // there from the start, for rates and alerts
        }
    }

    public void TurnAnswered(string responseType) => turns.Add(1, KeyValuePair.Create<string, object?>(ResponseType, responseType));

    public void RequestStarted() => active.Add(1);

    public void RequestEnded() => active.Add(-1);
}
